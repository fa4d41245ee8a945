package io.scribehook.notify.sms;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.recipient.DailyShares;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Says who may be sent a text message, and remembers who does not want any. */
@Singleton
final class Admittance {
    private static final FollowUpKind SMS = new FollowUpKind("sms");

    private final OptOuts optOuts;
    private final DailyShares shares;
    private final SmsLimits limits;
    private final Ids ids;
    private final InstantSource clock;

    Admittance(OptOuts optOuts, DailyShares shares, SmsLimits limits, Ids ids, InstantSource clock) {
        this.optOuts = optOuts;
        this.shares = shares;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why the number must not be sent this follow-up's message, or empty when it may. */
    Optional<String> objection(String to, FollowUpId followUp) {
        if (optOuts.find(SMS, to).isPresent())
            return Optional.of("The recipient opted out of text messages; see the opt-outs.");
        int most = limits.perRecipientAndDay();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return most < 1 || shares.take(SMS, to, followUp, today, most)
                ? Optional.empty()
                : Optional.of("The recipient had the " + most + " text messages of this day already.");
    }

    void optedOut(String to) {
        optOuts.add(new OptOut(ids.next(), SMS, to, "Twilio: the recipient replied STOP (21610).", clock.instant()));
    }
}
