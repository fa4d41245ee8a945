package io.scribehook.domain.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one attempt came to. Reasons are one sentence without addresses, numbers or secrets. */
public sealed interface AttemptResult {
    /**
     * It was carried out.
     *
     * @param receipt the other side's id of it, or how it ended
     * @param translation what a translation made, null for every other kind
     */
    record Sent(String receipt, @Nullable TranslatedText translation) implements AttemptResult {
        public Sent(String receipt) {
            this(receipt, null);
        }
    }

    /** It was certainly not carried out, and may be later. {@code notBefore} is what the other side asked for. */
    record Again(String reason, @Nullable Instant notBefore) implements AttemptResult {
        public Again(String reason) {
            this(reason, null);
        }
    }

    /** It was certainly not carried out, and trying again would not help. */
    record Refused(String reason) implements AttemptResult {}

    /** It may or may not have been carried out. */
    record Unknown(String reason) implements AttemptResult {}

    default String name() {
        return switch (this) {
            case Sent _ -> "sent";
            case Again _ -> "again";
            case Refused _ -> "refused";
            case Unknown _ -> "unknown";
        };
    }

    /** The receipt or the reason. */
    default String note() {
        return switch (this) {
            case Sent sent -> sent.receipt();
            case Again again -> again.reason();
            case Refused refused -> refused.reason();
            case Unknown unknown -> unknown.reason();
        };
    }
}
