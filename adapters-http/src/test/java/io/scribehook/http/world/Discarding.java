package io.scribehook.http.world;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Ports that read everything and keep nothing, so that only the adapter's own memory counts. */
@Factory
@Requires(property = Discarding.PROPERTY)
final class Discarding {
    static final String PROPERTY = "test.discarding";

    @Singleton
    Inbox inbox() {
        return (event, body) -> CompletableFuture.completedFuture(store(event, body));
    }

    @Singleton
    AudioStore audio() {
        return new AudioStore() {
            @Override
            public long store(AudioId id, InputStream audio, long maxBytes) throws IOException {
                return audio.transferTo(OutputStream.nullOutputStream());
            }

            @Override
            public Optional<Body> find(AudioId id) {
                return Optional.empty();
            }

            @Override
            public void delete(AudioId id) {}

            @Override
            public Stream<AudioId> storedBefore(Instant then) {
                return Stream.empty();
            }

            @Override
            public int forgetUnfinished(Instant then) {
                return 0;
            }
        };
    }

    private static Receipt store(CallbackEvent event, Body body) {
        try (InputStream in = body.open()) {
            if (in.transferTo(OutputStream.nullOutputStream()) != body.length())
                throw new IllegalStateException("the body is not as long as it says");
            return new Receipt.Stored(event.id());
        } catch (IOException e) {
            throw new Inbox.InboxUnavailable("the body cannot be read", e);
        }
    }
}
