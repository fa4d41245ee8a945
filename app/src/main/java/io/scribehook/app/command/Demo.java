package io.scribehook.app.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.command.remote.Client;
import io.scribehook.app.worker.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the main job where everybody can watch: a recording goes in, and all that is owed comes out. */
@Command(
        name = "demo",
        description = "Show the main job on real speech: a recording becomes a transcript, an e-mail, an SMS, a"
                + " translation and a callback to an application.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    /** Some step did not happen. */
    static final int INCOMPLETE = 3;

    private static final String BUNDLED = "/audio/librivox-0870.wav";

    @Option(names = "--exit", description = "End when everything has happened, with status 0 if every step did.")
    boolean exit;

    @Option(names = "--install-apertium", description = "Let the launcher install the translator (root on Debian).")
    boolean installApertium;

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen on; 0 for any.")
    int port;

    @Option(names = "--data", defaultValue = "data", description = "Where everything is kept.")
    Path data = Path.of("data");

    @Parameters(
            arity = "0..*",
            paramLabel = "AUDIO",
            description = "WAV or MP3; a bundled recording when none is given.")
    List<Path> audio = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var steps = new Steps(System.out);
        String key = DemoKey.in(data);
        try (var application = new DemoApplication()) {
            ApplicationContext context =
                    ApplicationContext.builder().properties(settings(key)).start();
            Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            server.start();
            steps.happened("service", "listens on " + server.getURL());
            context.getBean(Startup.class).working().get();
            steps.happened("PostgreSQL", "works, with its data in " + data.resolve("postgres"));

            URI base = server.getURI();
            try (var client = new Client(base, key)) {
                var story = new DemoStory(client, application, steps, data);
                for (Path recording : recordings()) story.tell(recording);
            }
            whereToLook(steps, base);
            if (!exit) new CountDownLatch(1).await();
            return steps.complete() ? 0 : INCOMPLETE;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            System.err.println("scribehook: " + cause.getMessage());
            return Serve.CANNOT_WORK;
        }
    }

    private Map<String, Object> settings(String key) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", port == 0 ? -1 : port);
        settings.put("scribehook.data-directory", data.toString());
        settings.put("scribehook.admin-key", key);
        settings.put("scribehook.channels.email.transport", "outbox");
        settings.put("scribehook.channels.email.from", "scribehook@localhost.localdomain");
        settings.put("scribehook.channels.sms.transport", "outbox");
        settings.put("scribehook.channels.translate.default-engine", "apertium");
        settings.put("scribehook.channels.callback.secrets", List.of("whsec_" + DemoKey.signing(key)));
        settings.put("scribehook.egress.allow", List.of("127.0.0.1/32"));
        return settings;
    }

    private List<Path> recordings() throws IOException {
        if (!audio.isEmpty()) return audio;
        Path copy = data.resolve("demo").resolve("librivox-0870.wav");
        Files.createDirectories(copy.toAbsolutePath().getParent());
        try (InputStream bundled = Demo.class.getResourceAsStream(BUNDLED)) {
            if (bundled == null) throw new IOException("the bundled recording is missing");
            Files.write(copy, bundled.readAllBytes());
        }
        return List.of(copy);
    }

    private void whereToLook(Steps steps, URI base) {
        steps.say("");
        steps.say("Look around:");
        steps.say("  outbox    " + data.resolve("outbox"));
        steps.say("  API       curl -H \"Authorization: Bearer $(cat " + data.resolve("secrets/demo.key") + ")\" "
                + base + "/api/v1/jobs");
        if (!exit) steps.say("\nThe service stays up; Ctrl-C ends it.");
    }
}
