package io.scribehook.http.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.silence.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the service does.
 *
 * @param status {@code ready}, {@code degraded} or {@code unready}: whether callbacks can be taken
 * @param quarantine by source; sources without any are left out, and all while the database does not answer
 * @param silentProviders who took jobs and does not call back any more; nobody while the database does not answer
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record HealthResponse(
        String status,
        DatabaseResponse database,
        SpoolResponse spool,
        List<QuarantineResponse> quarantine,
        List<SilentProviderResponse> silentProviders) {
    static HealthResponse of(Fitness.Finding finding, List<QuarantineResponse> quarantine, List<Silence> silences) {
        return new HealthResponse(
                finding.level().name().toLowerCase(Locale.ROOT),
                new DatabaseResponse(finding.stored()),
                SpoolResponse.of(finding.refuge()),
                quarantine,
                silences.stream()
                        .map(it -> new SilentProviderResponse(it.provider().value(), it.since()))
                        .toList());
    }

    /** The database, the schema included. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record DatabaseResponse(boolean answers) {}

    /** A provider that took jobs since then and called back for none. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record SilentProviderResponse(String provider, Instant since) {}

    /**
     * This node's spool.
     *
     * @param damaged files that were set aside
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SpoolResponse(
            boolean accepts,
            long events,
            long bytes,
            @Nullable Instant oldest,
            long damaged) {
        static SpoolResponse of(Refuge.Standing standing) {
            return new SpoolResponse(
                    standing.accepts(), standing.events(), standing.bytes(), standing.oldest(), standing.damaged());
        }
    }

    /**
     * A source's quarantine.
     *
     * @param bytes of the callbacks' bodies
     * @param unproven how many of them prove nothing
     * @param dropped how many that proved nothing were dropped for want of room since the service was set up
     * @param lastDropped when that last happened
     * @param hint what to do about it, null when there is nothing
     */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record QuarantineResponse(
            String source,
            long events,
            long bytes,
            long unproven,
            long dropped,
            @Nullable Instant lastDropped,
            @Nullable String hint) {
        static QuarantineResponse of(Quarantine.Held held, boolean overfull) {
            return new QuarantineResponse(
                    held.source().value(),
                    held.all().events(),
                    held.all().bytes(),
                    held.unproven().events(),
                    held.dropped().events(),
                    held.lastDropped(),
                    hint(held, overfull));
        }

        private static @Nullable String hint(Quarantine.Held held, boolean overfull) {
            if (overfull)
                return "It holds more than it should, and what proved something is not dropped: look through it.";
            return held.lastDropped() == null
                    ? null
                    : "Callbacks that prove nothing were dropped: have the source verify its senders, or give it more room.";
        }
    }
}
