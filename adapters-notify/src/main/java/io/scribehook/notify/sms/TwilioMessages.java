package io.scribehook.notify.sms;

import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.outgoing.Egress;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Twilio's messages (api.twilio.com/2010-04-01): they know no idempotency key, so none is ever sent twice by us. */
@Singleton
final class TwilioMessages {
    /** The recipient replied STOP (www.twilio.com/docs/api/errors/21610). */
    private static final int OPTED_OUT = 21610;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PAGE = 100;

    private final SmsConfiguration configuration;
    private final Egress egress;
    private final ReportUrls reports;
    private final InstantSource clock;

    TwilioMessages(SmsConfiguration configuration, Egress egress, ReportUrls reports, InstantSource clock) {
        this.configuration = configuration;
        this.egress = egress;
        this.reports = reports;
        this.clock = clock;
    }

    /** What sending came to, and whether it turned out that the recipient wants no messages. */
    record Answer(AttemptResult result, boolean optedOut) {}

    Answer send(SmsRequest request, FollowUpId key, Duration patience) {
        var http = http(patience);
        String sid = null;
        Integer code = null;
        try {
            MessageCreator creator = creator(request);
            reports.given(key).ifPresent(creator::setStatusCallback);
            sid = creator.create(client(http)).getSid();
        } catch (ApiException e) {
            code = e.getCode();
        } catch (EgressTwilioClient.NoAnswer _) {
            // the reply says why
        }
        return new Answer(
                TwilioVerdict.of(http.reply(), sid, code, clock.instant()), code != null && code == OPTED_OUT);
    }

    private MessageCreator creator(SmsRequest request) {
        var to = new PhoneNumber(request.to());
        return configuration.messagingServiceSid() != null
                ? Message.creator(to, configuration.messagingServiceSid(), request.body())
                : Message.creator(to, new PhoneNumber(String.valueOf(configuration.from())), request.body());
    }

    /**
     * Looks through the messages to the number. They are not asked for by the day they were sent, since a message that
     * waits in Twilio's queue has none yet.
     */
    LookUp lookUp(SmsRequest request, Instant handedOverAt, Duration patience) {
        var http = http(patience);
        try {
            Page<Message> page = Message.reader()
                    .setTo(new PhoneNumber(request.to()))
                    .setPageSize((long) PAGE)
                    .firstPage(client(http));
            return new TwilioTrace(request.body(), handedOverAt)
                    .in(page.getRecords(), page.hasNextPage(), clock.instant());
        } catch (ApiException | EgressTwilioClient.NoAnswer _) {
            return new LookUp.CannotTell();
        }
    }

    private EgressTwilioClient http(Duration patience) {
        Duration timeout = patience.compareTo(TIMEOUT) < 0 ? patience : TIMEOUT;
        return new EgressTwilioClient(
                egress, configuration.baseUrl(), timeout.isPositive() ? timeout : Duration.ofMillis(1));
    }

    private TwilioRestClient client(EgressTwilioClient http) {
        boolean withKey = configuration.apiKeySid() != null && configuration.apiKeySecret() != null;
        var builder = new TwilioRestClient.Builder(
                        String.valueOf(withKey ? configuration.apiKeySid() : configuration.accountSid()),
                        String.valueOf(withKey ? configuration.apiKeySecret() : configuration.authToken()))
                .accountSid(String.valueOf(configuration.accountSid()))
                .httpClient(http);
        return new Silent(builder);
    }

    /** The library's client logs numbers and texts when somebody turns its debug log on. */
    private static final class Silent extends TwilioRestClient {
        Silent(Builder builder) {
            super(builder);
        }

        @Override
        public void logRequest(Request request) {}
    }
}
