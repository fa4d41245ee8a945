package io.scribehook.app.simulate;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A speech-to-text provider on 127.0.0.1, until it is closed. Takes submissions, answers as the provider does, and calls
 * back with the provider's own retries. Fetches no URL that it is given. Thread-safe.
 */
public final class Simulator implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final URI url;
    private final Register register = new Register();
    private final Workplace workplace;
    private final Courier courier;
    private final Ear ear;
    private final @Nullable LoadRun load;

    private Simulator(SimulatorConfig config, Ear ear, Consumer<Delivery> told) throws IOException {
        this.ear = ear;
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(here, config.port()), BACKLOG);
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        workplace = new Workplace();
        Provider provider = config.provider();
        courier = new Courier(provider.retries(), config.timing(), register, told, workplace.threads());
        var speeches = new Speeches(config.content(), provider.gridMillis(), ear);
        ProviderApi api = api(config, new Desk(config, register, courier, speeches, workplace));
        server.setExecutor(workplace.threads());
        server.createContext("/", new Front(api, new Reluctance(config), register));
        server.start();
        load = config.load() == null
                ? null
                : LoadRun.start(config.load(), new LoadParcels(api, speeches), register, courier, workplace.threads());
    }

    private ProviderApi api(SimulatorConfig config, Desk desk) {
        return switch (config.provider()) {
            case DEEPGRAM -> new DeepgramApi(config, desk, register, workplace);
            case GLADIA -> new GladiaApi(config, desk, register, workplace, url);
            case ASSEMBLYAI -> new AssemblyAiApi(config, desk, register, workplace, url);
        };
    }

    /** Starts it; nothing that is submitted is listened to. */
    public static Simulator start(SimulatorConfig config) throws IOException {
        return start(config, Ear.DEAF, _ -> {});
    }

    /**
     * Starts it; recordings that are uploaded or configured are really transcribed, by the embedded engine.
     *
     * @param models where the engine's model is kept
     */
    public static Simulator start(SimulatorConfig config, Path models) throws IOException {
        return start(config, new EngineEar(models), _ -> {});
    }

    static Simulator start(SimulatorConfig config, Ear ear, Consumer<Delivery> told) throws IOException {
        return new Simulator(config, ear, told);
    }

    /** Where clients find it, without a path. */
    public URI url() {
        return url;
    }

    /** What was taken, the latest first; the last hundred thousand. */
    public List<Submission> submissions() {
        return register.jobs().stream().map(Job::submission).toList();
    }

    /** Every attempt to call back, in order; the last hundred thousand. */
    public List<Delivery> deliveries() {
        return register.deliveries();
    }

    Register.Counts counts() {
        return register.counts();
    }

    @Override
    public void close() {
        if (load != null) load.close();
        server.stop(0);
        courier.close();
        workplace.close();
        ear.close();
    }
}
