package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The channel against a real Exim; {@code src/test/peers/exim} starts one and runs this. */
@EnabledIfEnvironmentVariable(named = "SCRIBEHOOK_PEER_SMTP_PORT", matches = "\\d+")
class EximTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void a_message_is_delivered_whole_over_tls() throws IOException {
        AttemptResult result = send(channel(Security.STARTTLS, "scribe", "s3cret"), "ada@example.org", "Grüße.");

        assertThat(result).isInstanceOf(AttemptResult.Sent.class);
        assertThat(result.note()).startsWith("250 OK id=");
        String mail = await(".", "<" + Samples.KEY + "@scribehook.example>");
        assertThat(mail)
                .contains("Auto-Submitted: auto-generated", "multipart/alternative", "transcript.txt")
                .containsPattern("with esmtpsa +\\(TLS1\\.[23]\\)");
    }

    @Test
    void several_go_over_one_connection() throws IOException {
        EmailChannel channel = channel(Security.STARTTLS, "scribe", "s3cret");

        for (int i = 1; i <= 3; i++)
            assertThat(send(channel, "grace" + i + "@example.org", "Hello.")).isInstanceOf(AttemptResult.Sent.class);

        List<String> arrivals = Files.readAllLines(log()).stream()
                .filter(line -> line.contains(" <= ") && line.contains("grace"))
                .toList();
        assertThat(arrivals).hasSize(3);
        assertThat(arrivals.stream().map(EximTest::port).distinct())
                .as("the ports that they came from")
                .hasSize(1);
        channel.close();
    }

    @Test
    void a_wrong_password_is_the_operators_to_mend() {
        assertThat(send(channel(Security.STARTTLS, "scribe", "wrong"), "ada@example.org", "Hello."))
                .isEqualTo(new AttemptResult.Again("The mail server does not accept our user and password."));
    }

    @Test
    void a_recipient_that_is_not_there_is_refused() {
        assertThat(send(channel(Security.STARTTLS, "scribe", "s3cret"), "nobody@example.org", "Hello."))
                .isEqualTo(new AttemptResult.Refused("The mail server refused the message: 550."));
    }

    @Test
    void nothing_goes_out_where_authentication_is_wanted_and_none_is_given() {
        assertThat(send(channel(Security.STARTTLS, null, null), "ada@example.org", "Hello."))
                .isInstanceOf(AttemptResult.Refused.class);
    }

    private EmailChannel channel(Security security, @Nullable String user, @Nullable String password) {
        int port = Integer.parseInt(System.getenv("SCRIBEHOOK_PEER_SMTP_PORT"));
        return EmailConfigurations.channel(EmailConfigurations.smtp(port, security, user, password, LONG), data);
    }

    private static AttemptResult send(EmailChannel channel, String to, String text) {
        Occasion occasion = Samples.transcribed(text);
        Frozen frozen = channel.freeze(Samples.followUp("email", "{\"to\": \"" + to + "\"}"), occasion);
        return channel.perform(Samples.delivery(frozen, occasion, LONG));
    }

    private static String port(String line) {
        return line.replaceAll(".*\\[127\\.0\\.0\\.1\\]:(\\d+).*", "$1");
    }

    private static Path log() {
        return Path.of(System.getenv("SCRIBEHOOK_PEER_LOG"));
    }

    /** Exim delivers a moment after it has taken a message. */
    private static String await(String folder, String part) throws IOException {
        Path box = Path.of(System.getenv("SCRIBEHOOK_PEER_MAILDIR"))
                .resolve(folder)
                .resolve("new");
        long deadline = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.isDirectory(box))
                try (var files = Files.list(box)) {
                    for (Path file : files.toList()) {
                        String mail = Files.readString(file);
                        if (mail.contains(part) && mail.contains("ada@example.org")) return mail;
                    }
                }
            Thread.onSpinWait();
        }
        throw new AssertionError("it did not arrive");
    }
}
