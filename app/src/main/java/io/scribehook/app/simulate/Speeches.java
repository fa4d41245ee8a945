package io.scribehook.app.simulate;

import io.scribehook.app.simulate.SimulatorConfig.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Decides what was said in a recording. Thread-safe. */
final class Speeches {
    private static final long APART = 0x9E3779B97F4A7C15L;
    private static final int SAMPLE_SECONDS = 600;

    private final Content content;
    private final int gridMillis;
    private final Ear ear;
    private final AtomicLong asked = new AtomicLong();
    private final ConcurrentHashMap<Path, Speech> heard = new ConcurrentHashMap<>();

    Speeches(Content content, int gridMillis, Ear ear) {
        this.content = content;
        this.gridMillis = gridMillis;
        this.ear = ear;
    }

    Speech of(Job job, ProviderApi api) throws IOException {
        long turn = asked.getAndIncrement();
        if (!content.audio().isEmpty())
            return given((int) (turn % content.audio().size()));
        long seed = content.seed() + turn * APART;
        if (content.bytes() > 0) return ofSize(job, api, seed);
        if (content.minutes() == 0 && job.recording() != null) {
            Optional<Speech> real = ear.hear(job.recording());
            if (real.isPresent()) return real.get();
        }
        return madeUp(seed, Math.max(1, content.minutes()) * 60.0);
    }

    private Speech given(int index) {
        return heard.computeIfAbsent(content.audio().get(index), recording -> {
            try {
                return ear.hear(recording)
                        .orElseThrow(() -> new IllegalStateException("nothing can be heard in " + recording));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + recording, e);
            }
        });
    }

    private Speech madeUp(long seed, double seconds) {
        return new MadeUpSpeech(seed, seconds, gridMillis);
    }

    /** As long as it has to be, found by writing it into nothing. */
    private Speech ofSize(Job job, ProviderApi api, long seed) throws IOException {
        double seconds = Math.max(content.minutes() * 60.0, SAMPLE_SECONDS);
        Speech speech = madeUp(seed, Math.max(60, content.minutes() * 60.0));
        if (size(job, api, speech) >= content.bytes()) return speech;
        double perSecond = size(job, api, madeUp(seed, seconds)) / seconds;
        seconds = content.bytes() / perSecond;
        do {
            seconds *= 1.01;
            speech = madeUp(seed, Math.ceil(seconds));
        } while (size(job, api, speech) < content.bytes());
        return speech;
    }

    private static long size(Job job, ProviderApi api, Speech speech) throws IOException {
        var count = new Counter();
        Json json = generator -> api.writeResult(job, speech, generator);
        json.writeTo(count);
        return count.bytes;
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
