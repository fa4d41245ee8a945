package io.scribehook.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.app.Scribehook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @Test
    void it_says_where_it_listens_and_plays_the_provider() throws Exception {
        var url = new CompletableFuture<URI>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var receiver = Receiver.answering(200)) {
            Future<Integer> running = threads.submit(() -> command(new PrintWriter(listening(url)))
                    .execute("gladia", "--port", "0", "--put", "--late", "1s", "--hurry", "100", "--key", Client.KEY));
            new Client(Provider.GLADIA, url.get()).submit(receiver.url());

            assertThat(receiver.next().method()).isEqualTo("PUT");
            running.cancel(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whisper",
                "gladia --minutes 241",
                "gladia --size much",
                "gladia --late soon",
                "gladia --rate 5",
                ""
            })
    void nonsense_is_refused(String arguments) {
        var said = new StringWriter();
        CommandLine command = command(new PrintWriter(said)).setErr(new PrintWriter(said));

        assertThat(command.execute(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(said.toString()).contains("Usage");
    }

    @Test
    void scribehook_knows_it() {
        assertThat(new CommandLine(Scribehook.class).getSubcommands()).containsKey("simulate");
    }

    private static CommandLine command(PrintWriter out) {
        return new CommandLine(new Simulate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out);
    }

    private static StringWriter listening(CompletableFuture<URI> url) {
        return new StringWriter() {
            @Override
            public void flush() {
                Matcher found = URL.matcher(toString());
                if (found.find()) url.complete(URI.create(found.group()));
            }
        };
    }
}
