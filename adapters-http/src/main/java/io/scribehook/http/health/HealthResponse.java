package io.scribehook.http.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.scribehook.domain.callback.Refuge;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the service does.
 *
 * @param status {@code ready}, {@code degraded} or {@code unready}
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record HealthResponse(String status, DatabaseResponse database, SpoolResponse spool) {
    static HealthResponse of(Fitness.Finding finding) {
        return new HealthResponse(
                finding.level().name().toLowerCase(Locale.ROOT),
                new DatabaseResponse(finding.stored()),
                SpoolResponse.of(finding.refuge()));
    }

    /** The database, the schema included. */
    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    record DatabaseResponse(boolean answers) {}

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
}
