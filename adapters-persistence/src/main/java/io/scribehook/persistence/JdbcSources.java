package io.scribehook.persistence;

import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database every two seconds at most, for every callback asks for its source. While the database is away, what
 * it said last holds: the intake goes on.
 */
@Singleton
final class JdbcSources implements Sources {
    private static final Logger log = LoggerFactory.getLogger(JdbcSources.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SourceRows rows;
    private final SecretBox box;
    private final LongSupplier nanoTime;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Copy copy;
    private volatile @Nullable Failure failure;

    /** Nobody waits for a database that did not answer a moment ago. */
    private record Failure(RuntimeException cause, long at) {}

    /** What was read; outdated when this node has changed something since, and then good only for an outage. */
    private record Copy(Map<SourceName, Source> sources, long readAt, boolean outdated) {}

    @Inject
    JdbcSources(SourceRows rows, SecretBox box) {
        this(rows, box, System::nanoTime);
    }

    JdbcSources(SourceRows rows, SecretBox box, LongSupplier nanoTime) {
        this.rows = rows;
        this.box = box;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Source> find(SourceName name) {
        return Optional.ofNullable(current().get(name));
    }

    @Override
    public Optional<Source> recall(SourceName name) {
        Copy known = copy;
        return known == null || !isFresh(known)
                ? Optional.empty()
                : Optional.ofNullable(known.sources().get(name));
    }

    @Override
    public List<Source> all() {
        return rows.findAllOrderByName().stream().map(row -> row.toDomain(box)).toList();
    }

    @Override
    public void save(Source source) {
        rows.put(SourceRow.of(source, box));
        forget();
    }

    @Override
    public void delete(SourceName name) {
        rows.deleteById(name.value());
        forget();
    }

    private Map<SourceName, Source> current() {
        Copy known = copy;
        if (known != null && isFresh(known)) return known.sources();
        Failure failed = failure;
        if (known == null && failed != null && nanoTime.getAsLong() - failed.at() < FRESH_NANOS)
            throw new IllegalStateException("the sources are out of reach", failed.cause());
        if (known == null || known.outdated()) turn.lock();
        else if (!turn.tryLock()) return known.sources();
        try {
            Copy meanwhile = copy;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.sources() : read(meanwhile);
        } finally {
            turn.unlock();
        }
    }

    private boolean isFresh(Copy known) {
        return !known.outdated() && nanoTime.getAsLong() - known.readAt() < FRESH_NANOS;
    }

    private Map<SourceName, Source> read(@Nullable Copy old) {
        Map<SourceName, Source> sources = new LinkedHashMap<>();
        try {
            for (Source source : all()) sources.put(source.name(), source);
        } catch (RuntimeException e) {
            if (old == null) {
                failure = new Failure(e, nanoTime.getAsLong());
                throw e;
            }
            log.warn("sources.not_refreshed", e);
            sources.putAll(old.sources());
        }
        copy = new Copy(Map.copyOf(sources), nanoTime.getAsLong(), false);
        return sources;
    }

    /** What was read before a change must not outlive it, nor may a reading that is under way. */
    private void forget() {
        turn.lock();
        try {
            Copy known = copy;
            if (known != null) copy = new Copy(known.sources(), known.readAt(), true);
        } finally {
            turn.unlock();
        }
    }
}
