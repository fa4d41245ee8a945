package io.scribehook.domain.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One change that somebody made.
 *
 * @param actor the prefix of the key that was used, or {@code system}
 * @param action such as {@code follow_up.retry}
 * @param subject the id or name of what was changed
 * @param note what changed, without secrets, addresses and numbers
 */
public record AuditEntry(UUID id, Instant at, String actor, String action, String subject, String note) {}
