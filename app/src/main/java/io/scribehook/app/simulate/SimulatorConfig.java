package io.scribehook.app.simulate;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is simulated, and how.
 *
 * @param port to listen on at 127.0.0.1; 0 for any
 * @param key the only API key that is good; null for any that is not blank
 * @param load callbacks of its own making; null for none
 */
public record SimulatorConfig(
        Provider provider,
        int port,
        @Nullable String key,
        Set<Behaviour> behaviours,
        Timing timing,
        Content content,
        Refusals refusals,
        @Nullable Load load) {

    public SimulatorConfig {
        behaviours = Set.copyOf(behaviours);
    }

    /** A provider on a good day, on any port, with any key. */
    public static SimulatorConfig of(Provider provider) {
        return new SimulatorConfig(
                provider,
                0,
                null,
                Set.of(),
                new Timing(Duration.ZERO, 1),
                new Content(0, 0, 1, List.of()),
                Refusals.NONE,
                null);
    }

    public SimulatorConfig onPort(int port) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    public SimulatorConfig withKey(@Nullable String key) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    public SimulatorConfig with(Behaviour behaviour) {
        var all = EnumSet.of(behaviour);
        all.addAll(behaviours);
        return new SimulatorConfig(provider, port, key, all, timing, content, refusals, load);
    }

    public SimulatorConfig with(Timing timing) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    public SimulatorConfig with(Content content) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    public SimulatorConfig with(Refusals refusals) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    public SimulatorConfig with(Load load) {
        return new SimulatorConfig(provider, port, key, behaviours, timing, content, refusals, load);
    }

    /** Whether a key is good. */
    boolean admits(String given) {
        return !given.isBlank() && (key == null || key.equals(given));
    }

    boolean does(Behaviour behaviour) {
        return behaviours.contains(behaviour);
    }

    /**
     * How time passes.
     *
     * @param late how long a transcription takes
     * @param hurry what every wait is divided by: this one, and those between the attempts of a callback
     */
    public record Timing(Duration late, double hurry) {
        public Timing {
            if (late.isNegative()) throw new IllegalArgumentException("late by less than nothing: " + late);
            if (!(hurry > 0)) throw new IllegalArgumentException("not a factor for hurry: " + hurry);
        }

        Duration hurried(Duration wait) {
            return Duration.ofNanos((long) (wait.toNanos() / hurry));
        }
    }

    /**
     * What was said.
     *
     * @param minutes of made-up speech, 1 to 240; 0 for what was submitted if it can be heard, else one
     * @param bytes the least size of a result, made up with more speech; 0 for whatever it is
     * @param seed the same seed makes up the same speech
     * @param audio recordings that are transcribed in turn, whatever is submitted
     */
    public record Content(int minutes, long bytes, long seed, List<Path> audio) {
        public Content {
            if (minutes < 0 || minutes > 240)
                throw new IllegalArgumentException("minutes go from 1 to 240: " + minutes);
            if (bytes < 0) throw new IllegalArgumentException("not a size: " + bytes);
            audio = List.copyOf(audio);
        }
    }

    /**
     * What becomes of the first submissions: none of these is taken.
     *
     * @param busy so many are answered with 429 and {@code Retry-After: 1}
     * @param broken so many after that with 500, in the provider's words
     */
    public record Refusals(int busy, int broken) {
        public static final Refusals NONE = new Refusals(0, 0);

        public Refusals {
            if (busy < 0 || broken < 0) throw new IllegalArgumentException("fewer refusals than none");
        }
    }

    /** So many callbacks per second, without any submission. */
    public record Load(int perSecond, URI callback) {
        public Load {
            if (perSecond < 1) throw new IllegalArgumentException("not a rate: " + perSecond);
        }
    }
}
