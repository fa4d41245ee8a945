package io.scribehook.domain.recipient;

import io.scribehook.domain.followup.FollowUpKind;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who wants no more messages of a kind.
 *
 * @param id version 7, by which it can be taken back
 * @param recipient in the channel's spelling: a number in E.164 for {@code sms}
 * @param reason one sentence, without the recipient
 */
public record OptOut(UUID id, FollowUpKind kind, String recipient, String reason, Instant since) {
    /** Never says who. */
    @Override
    public String toString() {
        return "OptOut[" + kind + ", " + id + "]";
    }
}
