package io.scribehook.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.scribehook.app.configuration.Configuration.Effective;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(scribehook\\.[a-z.-]+)` \\|");

    @Test
    void what_is_right_has_no_faults() {
        assertThat(faults(
                        Map.of(
                                "scribehook.workers.poll", "250ms",
                                "scribehook.intake.max-body", "10MB",
                                "scribehook.deadlines.by-provider.deepgram", "2h",
                                "scribehook.channels.email.security", "tls",
                                "scribehook.retries.usual", List.of("5s", "1m")),
                        Map.of(
                                "SCRIBEHOOK_PORT", "80",
                                "SCRIBEHOOK_DATABASE_POOL_SIZE", "5",
                                "SCRIBEHOOK_DEADLINES_BY_PROVIDER_LOCAL", "1h",
                                "HOME", "/root")))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        List<String> faults = faults(
                Map.of(
                        "scribehook.databse.url", "jdbc:postgresql://db/planted-secret",
                        "scribehook.workers.poll", "planted-soon",
                        "scribehook.workers.enabled", "planted-perhaps",
                        "scribehook.intake.max-body", "planted-much",
                        "scribehook.channels.email.transport", "planted-pigeon",
                        "scribehook.database.pool-size", "planted-few"),
                Map.of("SCRIBEHOOK_DATABASE_PASWORD", "planted-password", "SCRIBEHOOK_BLUE_ELEPHANT", "planted-x"));

        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("scribehook.databse.url")
                        .endsWith("did you mean scribehook.database.url?"))
                .contains(
                        "SCRIBEHOOK_DATABASE_PASWORD is no key; did you mean SCRIBEHOOK_DATABASE_PASSWORD?",
                        "SCRIBEHOOK_BLUE_ELEPHANT is no key.",
                        "scribehook.workers.poll is not a duration such as 500ms, 30s or 1h.",
                        "scribehook.workers.enabled is not true or false.",
                        "scribehook.intake.max-body is not a size such as 64MB.",
                        "scribehook.channels.email.transport is not one of smtp, outbox.",
                        "scribehook.database.pool-size is not a whole number.")
                .hasSize(8)
                .noneMatch(fault -> fault.contains("planted"));
    }

    @Test
    void what_kubernetes_puts_into_the_environment_is_no_fault() {
        assertThat(faults(
                        Map.of(),
                        Map.of(
                                "SCRIBEHOOK_PORT", "tcp://10.96.14.7:80",
                                "SCRIBEHOOK_SERVICE_HOST", "10.96.14.7",
                                "SCRIBEHOOK_SERVICE_PORT", "80",
                                "SCRIBEHOOK_SERVICE_PORT_HTTP", "80",
                                "SCRIBEHOOK_PORT_80_TCP", "tcp://10.96.14.7:80",
                                "SCRIBEHOOK_PORT_80_TCP_PROTO", "tcp",
                                "SCRIBEHOOK_PORT_80_TCP_PORT", "80",
                                "SCRIBEHOOK_PORT_80_TCP_ADDR", "10.96.14.7",
                                "SCRIBEHOOK_POSTGRES_PORT", "tcp://10.96.14.8:5432",
                                "SCRIBEHOOK_POSTGRES_PORT_5432_UDP", "udp://10.96.14.8:5432")))
                .isEmpty();
    }

    @Test
    void what_only_resembles_it_is_a_fault() {
        assertThat(faults(Map.of(), Map.of("SCRIBEHOOK_POSTGRES_PORT", "5432", "SCRIBEHOOK_PORT", "http")))
                .containsExactly(
                        "SCRIBEHOOK_PORT is not a port, nor -1 for any that is free.",
                        "SCRIBEHOOK_POSTGRES_PORT is no key.");
    }

    @Test
    void what_a_group_of_keys_refuses_is_a_fault_too() {
        assertThat(faults(
                        Map.of(
                                "scribehook.database.url", "mysql://db/planted",
                                "scribehook.public-url", "ftp://hooks.example.com"),
                        Map.of()))
                .containsExactlyInAnyOrder(
                        "scribehook.database.url must start with jdbc:postgresql:",
                        "scribehook.public-url is http or https with a host, and without query and fragment");
    }

    @Test
    void what_is_asked_for_only_later_is_a_fault_at_the_start() {
        assertThat(faults(
                        Map.of(
                                "scribehook.admin-key", "planted too short",
                                "scribehook.workers.enabled", "perhaps",
                                "scribehook.follow-ups",
                                        "[{\"name\": \"mail\"}, {\"type\": \"email\", \"on\": \"mondays\"}]"),
                        Map.of()))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("scribehook.follow-ups/0/type: Is missing.", "scribehook.follow-ups/1/on: "))
                .contains(
                        "scribehook.admin-key needs 32 to 200 visible characters without spaces.",
                        "scribehook.workers.enabled is not true or false.")
                .hasSize(3)
                .noneMatch(fault -> fault.contains("planted"));
        assertThat(faults(Map.of("scribehook.follow-ups", "[{"), Map.of()))
                .containsExactly("scribehook.follow-ups is not JSON.");
        assertThat(faults(Map.of("scribehook.follow-ups", "[{\"type\": \"pigeon\"}]"), Map.of()))
                .containsExactly("scribehook.follow-ups/0: There is no channel \"pigeon\".");
    }

    @Test
    void the_effective_configuration_says_where_it_comes_from_and_masks_secrets() {
        Map<String, Effective> effective = effective(Map.of(
                "scribehook.database.url", "jdbc:postgresql://db/x?user=a&password=planted-1&ssl=true",
                "scribehook.channels.sms.auth-token", "planted-2",
                "scribehook.channels.callback.secrets", "planted-3",
                "scribehook.providers.libre.url", "planted-4",
                "scribehook.channels.translate.libretranslate.url", "https://me:planted-5@translate",
                "scribehook.workers.follow-ups", "7"));

        assertThat(value(effective, "scribehook.database.url"))
                .isEqualTo("jdbc:postgresql://db/x?user=a&password=***&ssl=true");
        assertThat(value(effective, "scribehook.channels.sms.auth-token")).isEqualTo("***");
        assertThat(value(effective, "scribehook.workers.follow-ups")).isEqualTo("7");
        assertThat(effective.get("scribehook.workers.submissions"))
                .isEqualTo(new Effective("scribehook.workers.submissions", "8", "default"));
        assertThat(effective.values())
                .noneMatch(each -> String.valueOf(each.value()).contains("planted"));
    }

    /** As a plug-in may read what it needs. */
    @Singleton
    record Pigeons(
            @Value("${scribehook.channels.pigeon.coop:`https://coop`}")
            String coop) {}

    @Test
    void keys_of_plug_ins_are_known() {
        assertThat(faults(Map.of("scribehook.channels.pigeon.coop", "there"), Map.of()))
                .isEmpty();
        assertThat(faults(Map.of(), Map.of("SCRIBEHOOK_CHANNELS_PIGEON_COP", "there")))
                .singleElement(STRING)
                .contains("SCRIBEHOOK_CHANNELS_PIGEON_COOP?");
        assertThat(value(effective(Map.of()), "scribehook.channels.pigeon.coop"))
                .isEqualTo("https://coop");
    }

    @Test
    void the_keys_are_those_of_the_document() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "configuration.md"));
        var documented = new TreeSet<String>();
        DOCUMENTED.matcher(document).results().forEach(key -> documented.add(key.group(1)));

        documented.add("scribehook.channels.pigeon.coop");

        assertThat(effective(Map.of()).keySet()).isEqualTo(documented);
    }

    private static List<String> faults(Map<String, Object> properties, Map<String, String> environment) {
        try (var context = ApplicationContext.run(properties)) {
            return new Configuration(context).faults(environment);
        }
    }

    private static @Nullable String value(Map<String, Effective> effective, String key) {
        return Objects.requireNonNull(effective.get(key)).value();
    }

    private static Map<String, Effective> effective(Map<String, Object> properties) {
        try (var context = ApplicationContext.run(properties)) {
            return new Configuration(context)
                    .effective().stream().collect(Collectors.toMap(Effective::key, each -> each));
        }
    }
}
