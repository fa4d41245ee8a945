package io.scribehook.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpReuseTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    Path data;

    @Test
    void messages_go_one_after_the_other_over_one_connection() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            EmailChannel channel = channel(server, new SmtpReuse(1, LONG, 100));

            for (int i = 0; i < 3; i++) assertThat(send(channel)).isInstanceOf(AttemptResult.Sent.class);

            assertThat(times(server, "EHLO")).isEqualTo(1);
            assertThat(times(server, ".")).isEqualTo(3);
            channel.close();
        }
    }

    @Test
    void many_at_once_share_as_many_connections_as_there_may_be() throws Exception {
        try (var server = new ScriptedMailServer(Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            EmailChannel channel = channel(server, new SmtpReuse(1, LONG, 100));
            List<Callable<AttemptResult>> sending = new ArrayList<>(Collections.nCopies(8, () -> send(channel)));

            for (var result : threads.invokeAll(sending))
                assertThat(result.get()).isInstanceOf(AttemptResult.Sent.class);

            assertThat(times(server, "EHLO")).isEqualTo(1);
            channel.close();
        }
    }

    @Test
    void a_connection_ends_after_so_many_messages() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            EmailChannel channel = channel(server, new SmtpReuse(1, LONG, 2));

            for (int i = 0; i < 4; i++) assertThat(send(channel)).isInstanceOf(AttemptResult.Sent.class);

            assertThat(times(server, "EHLO")).isEqualTo(2);
            channel.close();
        }
    }

    @Test
    void no_connection_is_kept_where_none_is_to_be() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            EmailChannel channel = channel(server, new SmtpReuse(1, Duration.ZERO, 100));

            for (int i = 0; i < 2; i++) assertThat(send(channel)).isInstanceOf(AttemptResult.Sent.class);

            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    @Test
    void one_that_nobody_uses_is_closed() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            EmailChannel channel = channel(server, new SmtpReuse(1, Duration.ofMillis(50), 100));

            assertThat(send(channel)).isInstanceOf(AttemptResult.Sent.class);

            long deadline = System.nanoTime() + LONG.toNanos();
            while (times(server, "QUIT") == 0 && System.nanoTime() < deadline) Thread.onSpinWait();
            assertThat(times(server, "QUIT")).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_the_server_has_dropped_is_replaced() throws Exception {
        try (var server = new ScriptedMailServer(Map.of("NOOP", "DROP"))) {
            EmailChannel channel = channel(server, new SmtpReuse(1, LONG, 100));

            for (int i = 0; i < 2; i++) assertThat(send(channel)).isInstanceOf(AttemptResult.Sent.class);

            assertThat(times(server, "EHLO")).isEqualTo(2);
            assertThat(times(server, ".")).isEqualTo(2);
            channel.close();
        }
    }

    @Test
    void after_a_refusal_the_connection_is_not_used_again() throws Exception {
        try (var server = new ScriptedMailServer(Map.of("RCPT", "550 no such user"))) {
            EmailChannel channel = channel(server, new SmtpReuse(1, LONG, 100));

            for (int i = 0; i < 2; i++) assertThat(send(channel)).isInstanceOf(AttemptResult.Refused.class);

            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    private static long times(ScriptedMailServer server, String word) {
        return server.heard.stream().filter(word::equals).count();
    }

    private EmailChannel channel(ScriptedMailServer server, SmtpReuse reuse) {
        return EmailConfigurations.channel(
                EmailConfigurations.smtp(server.port(), Security.NONE, null, null, Duration.ofSeconds(5)), reuse, data);
    }

    private static AttemptResult send(EmailChannel channel) {
        Occasion occasion = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(Samples.followUp("email", "{\"to\": \"ada@example.org\"}"), occasion);
        return channel.perform(Samples.delivery(frozen, occasion, Duration.ofSeconds(20)));
    }
}
