package io.scribehook.app.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.app.e2e.GoBetween.Fault;
import io.scribehook.app.simulate.Behaviour;
import io.scribehook.app.simulate.Provider;
import io.scribehook.app.simulate.Simulator;
import io.scribehook.app.simulate.SimulatorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong between us and each provider, over sockets: none of it costs twice, and all of it ends. */
class ProviderFaultsTest {
    private static final Map<Provider, GoBetween> BETWEEN = new EnumMap<>(Provider.class);
    private static ServiceProcess service;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        var settings = new HashMap<>(Map.of(
                "scribehook.public-url", GoBetween.PUBLIC_URL,
                "scribehook.deadlines.usual", "12s",
                "scribehook.deadlines.first-check", "2s",
                "scribehook.channels.email.transport", "outbox",
                "scribehook.channels.email.from", "scribehook@example.com"));
        for (Provider provider : Provider.values()) {
            var between = new GoBetween();
            BETWEEN.put(provider, between);
            String prefix = "scribehook.providers." + name(provider);
            settings.put(prefix + ".api-key", "key");
            settings.put(prefix + ".base-url", between.url());
            settings.put(prefix + ".timeout", "3s");
        }
        service = ServiceProcess.start(data, settings).awaitWorking();
    }

    @AfterAll
    static void stop() {
        service.close();
        BETWEEN.values().forEach(GoBetween::close);
    }

    @Test
    void a_busy_provider_is_asked_again_when_it_says() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, null, Fault.BUSY)) {
                assertThat(ended(submit(provider)).path("state").asText()).isEqualTo("completed");
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void a_broken_provider_that_says_so_is_asked_again() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, null, Fault.BROKEN)) {
                assertThat(ended(submit(provider)).path("state").asText()).isEqualTo("completed");
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void what_was_taken_before_the_connection_was_cut_is_submitted_once() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, null, Fault.TAKEN_AND_CUT)) {
                assertThat(ended(submit(provider)).path("state").asText()).isEqualTo("completed");
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void what_was_taken_and_not_answered_in_time_is_submitted_once() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, null, Fault.TAKEN_AND_SILENT)) {
                assertThat(ended(submit(provider)).path("state").asText()).isEqualTo("completed");
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void a_callback_before_the_answer_completes_the_job() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, Behaviour.BEFORE_ANSWER)) {
                JsonNode job = ended(submit(provider));

                assertThat(job.path("state").asText()).isEqualTo("completed");
                assertThat(job.path("follow_ups")).hasSize(1);
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void a_repeated_callback_has_one_effect() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, Behaviour.TWICE)) {
                String id = submit(provider);
                JsonNode job = ended(id);
                service.awaitSeen(
                        "/api/v1/callbacks?job=" + id,
                        seen -> seen.path("items")
                                        .path(seen.path("items").size() - 1)
                                        .path("deliveries")
                                        .asInt()
                                == 2);

                assertThat(job.path("state").asText()).isEqualTo("completed");
                assertThat(service.get("/api/v1/jobs/" + id).path("follow_ups")).hasSize(1);
                assertThat(service.get("/api/v1/jobs/" + id + "/transcript")
                                .path("revision")
                                .asInt())
                        .isEqualTo(1);
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    @Test
    void an_error_callback_fails_the_job_in_the_providers_words() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, Behaviour.ERROR)) {
                JsonNode job = ended(submit(provider));

                assertThat(job.path("state").asText()).isEqualTo("failed");
                assertThat(job.at("/failure/message").asText()).isNotBlank();
                assertThat(simulator.submissions()).hasSize(1);
            }
        });
    }

    /** Deepgram has nothing to ask for, and is paid once more; the others are asked. */
    @Test
    void silence_until_the_deadline_ends_as_the_provider_allows() throws Exception {
        onEach(provider -> {
            try (Simulator simulator = simulate(provider, Behaviour.SILENT)) {
                JsonNode job = ended(submit(provider));

                boolean asked = provider != Provider.DEEPGRAM;
                assertThat(job.path("state").asText()).isEqualTo(asked ? "completed" : "expired");
                assertThat(simulator.submissions()).hasSize(asked ? 1 : 2);
            }
        });
    }

    private interface Check {
        void of(Provider provider) throws Exception;
    }

    /** All at once: they do not meet. */
    private static void onEach(Check check) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var checks = new EnumMap<Provider, Future<?>>(Provider.class);
            for (Provider provider : Provider.values())
                checks.put(provider, threads.submit(() -> {
                    check.of(provider);
                    return null;
                }));
            for (var one : checks.entrySet())
                assertThat(one.getValue()).as(name(one.getKey())).succeedsWithin(Duration.ofMinutes(2));
        }
    }

    private static Simulator simulate(Provider provider, @Nullable Behaviour behaviour, Fault... faults)
            throws Exception {
        SimulatorConfig config = SimulatorConfig.of(provider);
        Simulator simulator = Simulator.start(behaviour == null ? config : config.with(behaviour));
        requireNonNull(BETWEEN.get(provider)).between(service.url(), simulator.url(), faults);
        return simulator;
    }

    private static String submit(Provider provider) throws Exception {
        var accepted = service.send("POST", "/api/v1/jobs", """
                {"provider": "%s", "audio_url": "https://example.com/a.wav", "follow_ups": [
                  {"type": "email", "to": "reader@example.com", "on": "always"}]}
                """.formatted(name(provider)));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return accepted.body().replaceFirst("(?s)^.*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*$", "$1");
    }

    private static JsonNode ended(String id) throws Exception {
        return service.awaitSeen(
                "/api/v1/jobs/" + id, seen -> switch (seen.path("state").asText()) {
                    case "completed", "failed", "expired" -> true;
                    default -> false;
                });
    }

    private static String name(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
