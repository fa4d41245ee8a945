package io.scribehook.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryDailyShares;
import io.scribehook.domain.fake.InMemoryFollowUps;
import io.scribehook.domain.fake.InMemoryOptOuts;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryTranslationMemory;
import io.scribehook.domain.fake.ScriptedEgress;
import io.scribehook.domain.fake.SequentialIds;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.recipient.DailyShares;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.TranslationMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredChannelsTest {
    @TempDir
    Path folder;

    @Test
    void every_channel_is_found_and_those_that_need_something_say_what() {
        try (var context = context(Map.of("scribehook.channels.translate.apertium.enabled", "false"))) {
            assertThat(context.getBeansOfType(FollowUpChannel.class))
                    .extracting(channel -> channel.kind().value())
                    .containsExactlyInAnyOrder("email", "sms", "translate", "callback");
            assertThat(channel(context, "email").missing()).hasSize(2);
            assertThat(channel(context, "sms").missing()).hasSize(3);
            assertThat(channel(context, "translate").missing()).hasSize(3);
            assertThat(channel(context, "callback").missing()).isEmpty();
        }
    }

    @Test
    void the_configuration_reaches_the_channels() {
        Map<String, Object> configuration = Map.of(
                "scribehook.channels.email.host", "mail.example",
                "scribehook.channels.email.from", "Us <us@example.org>",
                "scribehook.channels.email.security", "tls",
                "scribehook.channels.sms.account-sid", "AC1",
                "scribehook.channels.sms.api-key-sid", "SK1",
                "scribehook.channels.sms.api-key-secret", "secret",
                "scribehook.channels.sms.messaging-service-sid", "MG1",
                "scribehook.channels.callback.secrets", "whsec_short,whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                "scribehook.channels.translate.libretranslate.url", "http://localhost:5000",
                "scribehook.channels.translate.deepl.auth-key", "key");
        try (var context = context(configuration)) {
            assertThat(channel(context, "email").missing()).isEmpty();
            assertThat(channel(context, "email").lane(JsonText.EMPTY_OBJECT).value())
                    .isEqualTo("email:mail.example");
            assertThat(channel(context, "sms").missing()).isEmpty();
            assertThat(channel(context, "callback").missing())
                    .singleElement()
                    .asString()
                    .contains("secrets[0]");
            assertThat(channel(context, "translate").missing()).isEmpty();
            // DeepL goes first
            assertThat(channel(context, "translate").lane(JsonText.EMPTY_OBJECT).value())
                    .isEqualTo("translate:deepl");
        }
    }

    @Test
    void the_outbox_is_chosen_for_each_channel_and_templates_are_an_operators() throws Exception {
        Path template = Files.createDirectories(folder.resolve("templates/email/result/en"));
        Files.writeString(template.resolve("subject.mustache"), "Ours for {{metadata.title}}\n");
        Files.writeString(template.resolve("text.mustache"), "{{preview}}");
        Map<String, Object> configuration = Map.of(
                "scribehook.data-directory", folder.toString(),
                "scribehook.templates-directory", folder.resolve("templates").toString(),
                "scribehook.channels.email.transport", "outbox",
                "scribehook.channels.sms.transport", "outbox",
                "scribehook.channels.sms.default-region", "GB");
        try (var context = context(configuration)) {
            assertThat(perform(channel(context, "email"), "{\"to\": \"ada@example.org\"}"))
                    .isEqualTo(new AttemptResult.Sent("written, not sent"));
            assertThat(perform(channel(context, "sms"), "{\"to\": \"020 7946 0018\"}"))
                    .isEqualTo(new AttemptResult.Sent("written, not sent"));
        }
        assertThat(Files.readString(folder.resolve("outbox").resolve(Samples.KEY + ".eml")))
                .contains("Subject: Ours for Weekly call");
        assertThat(folder.resolve("outbox").resolve(Samples.KEY + ".txt")).exists();
    }

    private static AttemptResult perform(FollowUpChannel channel, String settings) {
        assertThat(channel.missing()).isEmpty();
        Occasion occasion = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(Samples.followUp(channel.kind().value(), settings), occasion);
        return channel.perform(Samples.delivery(frozen, occasion));
    }

    private static FollowUpChannel channel(ApplicationContext context, String kind) {
        return context.getBeansOfType(FollowUpChannel.class).stream()
                .filter(channel -> channel.kind().equals(new FollowUpKind(kind)))
                .findFirst()
                .orElseThrow();
    }

    private static ApplicationContext context(Map<String, Object> configuration) {
        return ApplicationContext.builder()
                .properties(configuration)
                .bootstrapEnvironment(false)
                .build()
                .registerSingleton(Egress.class, new ScriptedEgress())
                .registerSingleton(InstantSource.class, InstantSource.fixed(Samples.NOW))
                .registerSingleton(Ids.class, new SequentialIds(InstantSource.system()))
                .registerSingleton(TranslationMemory.class, new InMemoryTranslationMemory())
                .registerSingleton(CallbackEvents.class, new InMemoryCallbackEvents(new InMemoryStore()))
                .registerSingleton(FollowUps.class, new InMemoryFollowUps(new InMemoryStore()))
                .registerSingleton(OptOuts.class, new InMemoryOptOuts())
                .registerSingleton(DailyShares.class, new InMemoryDailyShares())
                .start();
    }
}
