package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswersTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, refused",
        "RCPT, 450 mailbox busy, again",
        "MAIL, 451 local error, again",
        "MAIL, 553 bad sender, refused",
        "MAIL, 530 authentication required, again",
        "DATA, 451 not now, again",
        "DATA, 554 no, refused",
        "., 451 not now, again",
        "., 452 disk full, again",
        "., 554 spam, refused",
        "GREETING, 421 too busy, again",
        "GREETING, 554 go away, again",
        "GREETING, DROP, again",
        "GREETING, SILENCE, again",
        "MAIL, SILENCE, again",
        "RCPT, DROP, again",
        "DATA, SILENCE, again",
        "DATA, DROP, again",
        "., SILENCE, unknown",
        "., DROP, unknown",
        "QUIT, DROP, sent",
        "QUIT, SILENCE, sent",
        "QUIT, 500 no, sent",
    })
    void each_answer_has_its_meaning(String word, String answer, String result) throws IOException {
        try (var server = new ScriptedMailServer(Map.of(word, answer))) {
            assertThat(send(server.port(), SHORT, Duration.ofSeconds(20)).name())
                    .isEqualTo(result);
        }
    }

    @Test
    void the_receipt_is_what_the_server_calls_it() throws IOException {
        try (var server = new ScriptedMailServer(Map.of())) {
            assertThat(send(server.port(), SHORT, Duration.ofSeconds(20)).note())
                    .isEqualTo("250 2.0.0 queued as 4711");
        }
    }

    @Test
    void a_receipt_repeats_no_address() throws IOException {
        try (var server = new ScriptedMailServer(Map.of(".", "250 sent to ada@example.org"))) {
            assertThat(send(server.port(), SHORT, Duration.ofSeconds(20)).note())
                    .isEqualTo("250");
        }
    }

    @Test
    void a_refusal_repeats_no_address() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("RCPT", "550 ada@example.org unknown"))) {
            assertThat(send(server.port(), SHORT, Duration.ofSeconds(20)).note())
                    .contains("550")
                    .doesNotContain("ada");
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(send(port, SHORT, Duration.ofSeconds(20))).isInstanceOf(AttemptResult.Again.class);
    }

    @Test
    void a_server_without_starttls_gets_nothing() throws IOException {
        try (var server = new ScriptedMailServer(Map.of())) {
            var configuration =
                    EmailConfigurations.smtp(server.port(), Security.STARTTLS, null, null, Duration.ofSeconds(2));

            assertThat(send(configuration, Duration.ofSeconds(20))).isInstanceOf(AttemptResult.Again.class);
            assertThat(server.heard).doesNotContain("MAIL", "DATA");
        }
    }

    @Test
    void patience_ends_a_dialogue_before_the_dot_with_again() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("RCPT", "SILENCE"))) {
            assertThat(send(server.port(), Duration.ofMinutes(5), SHORT)).isInstanceOf(AttemptResult.Again.class);
        }
    }

    @Test
    void patience_ends_a_dialogue_after_the_dot_with_unknown() throws IOException {
        try (var server = new ScriptedMailServer(Map.of(".", "SILENCE"))) {
            assertThat(send(server.port(), Duration.ofMinutes(5), Duration.ofSeconds(2)))
                    .isInstanceOf(AttemptResult.Unknown.class);
        }
    }

    private AttemptResult send(int port, Duration waits, Duration patience) {
        return send(EmailConfigurations.smtp(port, Security.NONE, null, null, waits), patience);
    }

    private AttemptResult send(EmailConfiguration configuration, Duration patience) {
        EmailChannel channel = EmailConfigurations.channel(configuration, data);
        Occasion occasion = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(Samples.followUp("email", "{\"to\": \"ada@example.org\"}"), occasion);
        return channel.perform(Samples.delivery(frozen, occasion, patience));
    }
}
