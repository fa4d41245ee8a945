package io.scribehook.notify.sms;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.outgoing.Reply;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Twilio's answer, or its absence, means for a message (www.twilio.com/docs/api/errors). */
final class TwilioVerdict {
    /** Too many requests at once, and a sender's queue that is full: not processed, and safe to send again. */
    private static final Set<Integer> LATER = Set.of(20429, 21611);

    private TwilioVerdict() {}

    static AttemptResult of(Reply reply, @Nullable String sid, @Nullable Integer code, Instant now) {
        return switch (reply) {
            case Reply.Answered answered
            when answered.successful() -> new AttemptResult.Sent(sid == null ? "taken" : sid);
            case Reply.Answered answered -> answered(answered, code, now);
            case Reply.Lost _ -> new AttemptResult.Unknown("Twilio's answer was lost.");
            case Reply.Unreached _ -> new AttemptResult.Again("Twilio cannot be reached.");
            case Reply.Forbidden _ -> new AttemptResult.Again("The way to Twilio is not allowed.");
        };
    }

    private static AttemptResult answered(Reply.Answered answer, @Nullable Integer code, Instant now) {
        int status = answer.status();
        String named = code == null ? Integer.toString(status) : status + ", error " + code;
        if (status >= 500) return new AttemptResult.Unknown("Twilio failed while it had the message: " + named + ".");
        if (status == 429 || status == 408 || (code != null && LATER.contains(code)))
            return new AttemptResult.Again("Twilio asks to try later: " + named + ".", answer.retryAfter(now));
        // the operator's to mend: once the account is right, the message should go
        if (status == 401 || status == 403)
            return new AttemptResult.Again("Twilio does not accept our account: " + named + ".");
        if (status < 400) return new AttemptResult.Again("Twilio answered what it should not: " + named + ".");
        return new AttemptResult.Refused("Twilio refused the message: " + named + ".");
    }
}
