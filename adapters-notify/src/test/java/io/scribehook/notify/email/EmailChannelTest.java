package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailChannelTest {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final GreenMail inbox = new GreenMail(setup(ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path data;

    @BeforeEach
    void start() {
        inbox.setUser("scribe", "right");
        inbox.start();
    }

    @AfterEach
    void stop() {
        inbox.stop();
    }

    @Test
    void a_transcript_arrives_as_text_html_and_attachments() throws Exception {
        var occasion = Samples.transcribed(
                Samples.transcript("Grüße & <b>Küsse</b>."),
                Map.of("title", "Übersicht\r\nBcc: eve@example.org"),
                Samples.translation("es", "Saludos."));
        AttemptResult result =
                send("{\"to\": \"ada@example.org\", \"attach\": [\"txt\", \"srt\", \"vtt\", \"json\"]}", occasion);

        assertThat(result).isInstanceOf(AttemptResult.Sent.class);
        MimeMessage mail = inbox.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your transcript is ready: Übersicht Bcc: eve@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + Samples.KEY + "@scribehook.example>");
        assertThat(mail.getSentDate()).isEqualTo(Samples.NOW);
        var mixed = (Multipart) mail.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var readable = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(readable.getContentType()).startsWith("multipart/alternative");
        assertThat((String) readable.getBodyPart(0).getContent())
                .contains("Grüße & <b>Küsse</b>.", "Duration: 1:05", "Saludos.", "es (draft");
        assertThat((String) readable.getBodyPart(1).getContent()).contains("Grüße &amp; &lt;b&gt;Küsse&lt;/b&gt;.");
        assertThat(mixed.getCount()).isEqualTo(5);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("transcript.txt");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo("Speaker 0: Grüße & <b>Küsse</b>.\n".getBytes(StandardCharsets.UTF_8));
        assertThat(mixed.getBodyPart(4).getFileName()).isEqualTo("transcript.json");
    }

    @Test
    void a_failure_is_told_in_the_language_that_is_asked_for() throws Exception {
        send("{\"to\": [\"ada@example.org\"], \"locale\": \"es-MX\"}", Samples.failed("bad_audio", "It is no audio."));

        MimeMessage mail = inbox.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("No se pudo transcribir su grabación");
        assertThat(((Multipart) mail.getContent()).getCount()).isEqualTo(1);
    }

    @Test
    void a_subject_of_its_own_may_use_values() throws Exception {
        send(
                "{\"to\": \"ada@example.org\", \"subject\": \"{{message.type}}: {{message.body.data.amount}}\"}",
                Samples.message("payment.succeeded", "{\"data\": {\"amount\": 12}}"));

        assertThat(inbox.getReceivedMessages()[0].getSubject()).isEqualTo("payment.succeeded: 12");
    }

    @Test
    void the_server_is_told_user_and_password() {
        assertThat(sendAs("scribe", "right")).isInstanceOf(AttemptResult.Sent.class);
    }

    @Test
    void wrong_credentials_are_the_operators_to_mend() {
        assertThat(sendAs("scribe", "wrong"))
                .isEqualTo(new AttemptResult.Again("The mail server does not accept our user and password."));
        assertThat(inbox.getReceivedMessages()).isEmpty();
    }

    @Test
    void the_outbox_keeps_the_message_as_a_file() throws Exception {
        EmailChannel channel = EmailConfigurations.channel(EmailConfigurations.outbox(), data);
        assertThat(channel.missing()).isEmpty();
        Occasion occasion = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(Samples.followUp("email", "{\"to\": \"ada@example.org\"}"), occasion);

        assertThat(channel.perform(Samples.delivery(frozen, occasion)))
                .isEqualTo(new AttemptResult.Sent("written, not sent"));
        assertThat(channel.perform(Samples.delivery(frozen, occasion)))
                .isEqualTo(new AttemptResult.Sent("written, not sent"));

        try (var files = Files.list(data.resolve("outbox"))) {
            assertThat(files).containsExactly(data.resolve("outbox").resolve(Samples.KEY + ".eml"));
        }
        assertThat(Files.readString(data.resolve("outbox").resolve(Samples.KEY + ".eml")))
                .contains("To: ada@example.org");
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_nothing() {
        var secure = new GreenMail(setup(ServerSetup.PROTOCOL_SMTPS));
        secure.start();
        try {
            var configuration = EmailConfigurations.smtp(secure.getSmtps().getPort(), Security.TLS, null, null, WAIT);

            assertThat(perform(configuration, "{\"to\": \"ada@example.org\"}", Samples.transcribed("Hello.")))
                    .isInstanceOf(AttemptResult.Again.class);
            assertThat(secure.getReceivedMessages()).isEmpty();
        } finally {
            secure.stop();
        }
    }

    private static ServerSetup setup(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(30_000);
        return setup;
    }

    private AttemptResult send(String settings, Occasion occasion) {
        return perform(
                EmailConfigurations.smtp(inbox.getSmtp().getPort(), Security.NONE, null, null, WAIT),
                settings,
                occasion);
    }

    private AttemptResult sendAs(String user, String password) {
        return perform(
                EmailConfigurations.smtp(inbox.getSmtp().getPort(), Security.NONE, user, password, WAIT),
                "{\"to\": \"ada@example.org\"}",
                Samples.transcribed("Hello."));
    }

    private AttemptResult perform(EmailConfiguration configuration, String settings, Occasion occasion) {
        EmailChannel channel = EmailConfigurations.channel(configuration, data);
        Frozen frozen = channel.freeze(Samples.followUp("email", settings), occasion);
        return channel.perform(Samples.delivery(frozen, occasion));
    }
}
