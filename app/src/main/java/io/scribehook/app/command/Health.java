package io.scribehook.app.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks the service that runs here whether it takes callbacks, for supervisors of containers: 0 if it does, 1 if not, and no
 * other number, as Docker has it. Needs no key and no other program.
 */
@Command(
        name = "health",
        description = "Ask the service that runs here whether it takes callbacks: 0 if it does, 1 if not.",
        mixinStandardHelpOptions = true)
public final class Health implements Callable<Integer> {
    private static final String USUAL_PORT = "8080";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--url",
            description = "Where the service is; else SCRIBEHOOK_URL, or this machine at SCRIBEHOOK_PORT (8080).")
    @Nullable
    URI url;

    @Option(names = "--timeout", defaultValue = "PT3S", description = "How long to wait, as in PT3S.")
    Duration timeout = Duration.ofSeconds(3);

    @Override
    public Integer call() {
        String base = String.valueOf(url == null ? here(System.getenv()) : url).replaceAll("/+$", "");
        URI asked = URI.create(base + "/health/ready");
        var command = Objects.requireNonNull(spec).commandLine();
        try {
            int status = ask(asked);
            command.getOut().println(asked + " answered " + status);
            return (status == HttpURLConnection.HTTP_OK ? Exit.OK : Exit.REFUSED).status();
        } catch (ConnectException _) {
            command.getErr().println("scribehook: nothing answers at " + asked);
        } catch (SocketTimeoutException _) {
            command.getErr().println("scribehook: " + asked + " did not answer in " + timeout.toMillis() + " ms");
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            command.getErr().println("scribehook: " + asked + " cannot be asked: " + e.getMessage());
        }
        return Exit.REFUSED.status();
    }

    private int ask(URI asked) throws IOException {
        var connection = (HttpURLConnection) asked.toURL().openConnection();
        try {
            int patience = Math.toIntExact(timeout.toMillis());
            connection.setConnectTimeout(patience);
            connection.setReadTimeout(patience);
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** Where the environment lets the service listen; one that listens on every address is asked over the loopback one. */
    static URI here(Map<String, String> environment) {
        String named = environment.getOrDefault("SCRIBEHOOK_URL", "");
        if (!named.isBlank()) return URI.create(named);
        String host = environment.getOrDefault("SCRIBEHOOK_HOST", "");
        if (host.isBlank() || host.equals("0.0.0.0") || host.equals("::")) host = "127.0.0.1";
        String port = environment.getOrDefault("SCRIBEHOOK_PORT", "");
        if (!port.matches("\\d+")) port = USUAL_PORT;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
