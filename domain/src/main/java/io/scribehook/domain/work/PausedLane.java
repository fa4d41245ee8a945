package io.scribehook.domain.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lane of which nothing is claimed for now; its work is kept.
 *
 * @param reason one sentence without addresses, numbers or secrets
 * @param probeAt when one piece of work is let through to see whether it goes again; null for not before somebody
 *     resumes it
 */
public record PausedLane(
        Lane lane, Instant since, String reason, @Nullable Instant probeAt) {}
