package io.scribehook.app.simulate;

import io.scribehook.app.simulate.SimulatorConfig.Content;
import io.scribehook.app.simulate.SimulatorConfig.Load;
import io.scribehook.app.simulate.SimulatorConfig.Refusals;
import io.scribehook.app.simulate.SimulatorConfig.Timing;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a provider until it is told to stop. */
@Command(
        name = "simulate",
        description = "Play a speech-to-text provider on 127.0.0.1: take submissions and call back. Counts both at"
                + " GET " + Report.PATH + ".",
        mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {
    private static final int SECONDS_BETWEEN_COUNTS = 5;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "PROVIDER", description = "${COMPLETION-CANDIDATES} (in any case).")
    Provider provider = Provider.DEEPGRAM;

    @Option(names = "--port", defaultValue = "9090", description = "The port to listen on; 0 for any.")
    int port;

    @Option(names = "--key", description = "The only API key that is good; any by default.")
    @Nullable
    String key;

    @Option(names = "--audio", paramLabel = "FILE", description = "Transcribe this recording, whatever is submitted.")
    List<Path> audio = new ArrayList<>();

    @Option(names = "--minutes", description = "Make up so many minutes of speech, 1 to 240.")
    int minutes;

    @Option(
            names = "--size",
            converter = Amounts.Bytes.class,
            description = "Make up a result of at least, such as 20MB.")
    long size;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed makes up the same speech.")
    long seed;

    @Option(
            names = "--late",
            converter = Amounts.Time.class,
            description = "A transcription takes so long, such as 90s.")
    Duration late = Duration.ZERO;

    @Option(names = "--hurry", defaultValue = "1", description = "Divide every wait: --late, and between attempts.")
    double hurry;

    @Option(names = "--twice", description = "Deliver every callback twice.")
    boolean twice;

    @Option(names = "--before-answer", description = "Call back before the submission is answered.")
    boolean beforeAnswer;

    @Option(names = "--cut", description = "Take submissions, but cut the connection instead of an answer.")
    boolean cut;

    @Option(names = "--error", description = "Let every transcription fail.")
    boolean error;

    @Option(names = "--silent", description = "Never call back.")
    boolean silent;

    @Option(names = "--put", description = "Call back with PUT, whatever was asked.")
    boolean put;

    @Option(names = "--busy", paramLabel = "N", description = "Answer the first N submissions with 429.")
    int busy;

    @Option(names = "--broken", paramLabel = "N", description = "Answer the first N submissions after that with 500.")
    int broken;

    @Option(names = "--rate", description = "Make so many callbacks per second to --callback, without submissions.")
    int rate;

    @Option(names = "--callback", paramLabel = "URL", description = "Where --rate calls back.")
    @Nullable
    URI callback;

    @Option(names = "--data", defaultValue = "data", description = "Where the model for real transcriptions is kept.")
    Path data = Path.of("data");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        var ear = new EngineEar(data.resolve("speech"));
        try (Simulator simulator = Simulator.start(config(), ear, delivery -> tell(out, delivery))) {
            say(out, "Simulating " + provider.name().toLowerCase(Locale.ROOT) + " on " + simulator.url());
            if (provider == Provider.GLADIA)
                say(out, "How Gladia repeats callbacks is not documented: 3 retries are a guess.");
            if (rate == 0) new CountDownLatch(1).await();
            while (true) {
                TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_COUNTS);
                Register.Counts counts = simulator.counts();
                say(
                        out,
                        counts.submissions() + " callbacks, " + counts.deliveries() + " attempts answered, "
                                + counts.acknowledged() + " acknowledged");
            }
        }
    }

    private SimulatorConfig config() {
        try {
            SimulatorConfig config = SimulatorConfig.of(provider)
                    .onPort(port)
                    .withKey(key)
                    .with(new Timing(late, hurry))
                    .with(new Content(minutes, size, seed, audio))
                    .with(new Refusals(busy, broken));
            if (twice) config = config.with(Behaviour.TWICE);
            if (beforeAnswer) config = config.with(Behaviour.BEFORE_ANSWER);
            if (cut) config = config.with(Behaviour.CUT);
            if (error) config = config.with(Behaviour.ERROR);
            if (silent) config = config.with(Behaviour.SILENT);
            if (put) config = config.with(Behaviour.PUT);
            if (rate == 0) return config;
            if (callback == null) throw new IllegalArgumentException("--rate needs --callback URL");
            return config.with(new Load(rate, callback));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(PrintWriter out, Delivery delivery) {
        if (rate > 0) return;
        String answer =
                delivery.status() == 0 ? "not answered: " + delivery.failure() : String.valueOf(delivery.status());
        say(
                out,
                delivery.method() + " of " + delivery.bytes() + " bytes for " + delivery.submission() + ", attempt "
                        + delivery.attempt() + ": " + answer);
    }

    private static void say(PrintWriter out, String text) {
        out.println(text);
        out.flush();
    }
}
