package io.scribehook.domain.followup;

import java.time.Instant;

/**
 * One attempt at a follow-up, for its history.
 *
 * @param number 1 for the first
 */
public record Attempt(FollowUpId followUp, int number, Instant startedAt, Instant finishedAt, AttemptResult result) {}
