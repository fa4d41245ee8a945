package io.scribehook.notify.sms;

import com.twilio.rest.api.v2010.account.Message;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether a message is among those that Twilio lists. Found needs the same text, created since it was handed over. Not
 * found needs a complete list without any message since then, whatever its text (Twilio may have changed characters or
 * forgotten the text), some minutes later. All else proves nothing.
 */
record TwilioTrace(String body, Instant handedOverAt) {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofMinutes(2);

    LookUp in(List<Message> listed, boolean more, Instant now) {
        // Twilio tells whole seconds
        Instant since = handedOverAt.truncatedTo(ChronoUnit.SECONDS);
        boolean doubtful = false;
        for (Message message : listed) {
            if (message.getDateCreated() == null) {
                doubtful = true;
                continue;
            }
            Instant created = message.getDateCreated().toInstant();
            if (!created.isBefore(since) && body.equals(message.getBody())) return new LookUp.Found(message.getSid());
            doubtful |= !created.isBefore(since.minus(CLOCKS_DIFFER));
        }
        boolean conclusive = !doubtful && !more && !now.isBefore(handedOverAt.plus(SETTLED));
        return conclusive ? new LookUp.NotFound() : new LookUp.CannotTell();
    }

    @Override
    public String toString() {
        return "TwilioTrace[]";
    }
}
