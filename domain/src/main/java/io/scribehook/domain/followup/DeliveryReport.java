package io.scribehook.domain.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier told us later about a message that it took.
 *
 * @param receipt the carrier's id of the message
 * @param status in the carrier's words, such as {@code undelivered}
 * @param code the carrier's code of what went wrong, null when nothing did
 */
public record DeliveryReport(
        FollowUpId followUp,
        String receipt,
        String status,
        Progress progress,
        @Nullable String code,
        Instant reportedAt) {
    /** How far it has come. Reports come in any order: what is further on counts. */
    public enum Progress {
        ON_ITS_WAY,
        ARRIVED,
        NOT_ARRIVED
    }
}
