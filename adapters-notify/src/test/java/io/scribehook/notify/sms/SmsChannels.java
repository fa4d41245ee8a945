package io.scribehook.notify.sms;

import io.scribehook.domain.fake.InMemoryDailyShares;
import io.scribehook.domain.fake.InMemoryOptOuts;
import io.scribehook.domain.fake.SequentialIds;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.notify.outbox.Outbox;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The channel as the service wires it, over fakes of what is stored. */
record SmsChannels(
        InMemoryOptOuts optOuts,
        InMemoryDailyShares shares,
        int limit,
        @Nullable URI publicUrl) {
    static SmsChannel of(SmsConfiguration configuration, Outbox outbox, Egress egress, InstantSource clock) {
        return new SmsChannels(new InMemoryOptOuts(), new InMemoryDailyShares(), 0, null)
                .channel(configuration, outbox, egress, clock);
    }

    SmsChannel channel(SmsConfiguration configuration, Outbox outbox, Egress egress, InstantSource clock) {
        return new SmsChannel(
                configuration,
                outbox,
                new TwilioMessages(configuration, egress, new ReportUrls(publicUrl), clock),
                new Admittance(optOuts, shares, new SmsLimits(limit), new SequentialIds(clock), clock));
    }
}
