package io.scribehook.app.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.worker.Startup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Starts the service on a directory of its own, asks a few things of it, and stops: the launcher has Java note which classes
 * that takes, so that later starts find them prepared. Touches nobody's data.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Start, answer a few requests and stop, for Java to learn from.")
public final class Rehearse implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String KEY = "the-key-of-a-rehearsal-which-opens-nothing";

    @Parameters(paramLabel = "DIRECTORY", description = "Where to keep the data meanwhile.")
    String directory = "";

    @Override
    public Integer call() throws InterruptedException, IOException, ExecutionException {
        Map<String, Object> settings = Map.of(
                "scribehook.data-directory",
                directory,
                "scribehook.admin-key",
                KEY,
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.port",
                "-1");
        try (ApplicationContext context =
                ApplicationContext.builder().properties(settings).start()) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            context.getBean(Startup.class).working().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            ask(server.getURI());
            return Exit.OK.status();
        } catch (TimeoutException _) {
            return Exit.NOT_SO.status();
        }
    }

    private static void ask(URI service) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : new String[] {"/health/ready", "/api/v1/jobs", "/console"})
                client.send(request(service.resolve(path)).build(), BodyHandlers.discarding());
            var callback = request(service.resolve("/hook"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"));
            client.send(callback.build(), BodyHandlers.discarding());
        }
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + KEY);
    }
}
