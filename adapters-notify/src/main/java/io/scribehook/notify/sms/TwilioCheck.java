package io.scribehook.notify.sms;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Whether Twilio accepts our account: asks for the list of messages, which API keys may read, too. Sends nothing. */
@Singleton
final class TwilioCheck implements SelfCheck {
    private static final int MOST_REPLY_BYTES = 1 << 20;

    private final SmsConfiguration configuration;
    private final Egress egress;

    TwilioCheck(SmsConfiguration configuration, Egress egress) {
        this.configuration = configuration;
        this.egress = egress;
    }

    @Override
    public String subject() {
        return "Twilio";
    }

    @Override
    public Finding look() {
        if (configuration.transport() == SmsConfiguration.Transport.OUTBOX)
            return new Finding.Off("SMS are written to the outbox and not sent.");
        if (!configuration.missing().isEmpty())
            return new Finding.Off(configuration.missing().getFirst());
        return switch (egress.send(call())) {
            case Reply.Answered answered -> answered(answered.status());
            case Reply.Forbidden(String reason) -> unreached(reason);
            case Reply.Unreached(String reason) -> unreached(reason);
            case Reply.Lost(String reason) -> unreached(reason);
        };
    }

    private Call call() {
        boolean withKey = configuration.apiKeySid() != null && configuration.apiKeySecret() != null;
        String credentials = withKey
                ? configuration.apiKeySid() + ":" + configuration.apiKeySecret()
                : configuration.accountSid() + ":" + configuration.authToken();
        String root = configuration.baseUrl().toString().replaceAll("/$", "");
        return new Call(
                "GET",
                URI.create(root + "/2010-04-01/Accounts/" + configuration.accountSid() + "/Messages.json?PageSize=1"),
                Map.of(
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                        "accept",
                        "application/json"),
                null,
                Call.Trust.OPERATOR,
                Duration.ofSeconds(20),
                MOST_REPLY_BYTES);
    }

    private static Finding answered(int status) {
        if (status >= 200 && status < 300) return new Finding.Fine("Twilio accepts the account.");
        return switch (status) {
            case 401, 403, 404 ->
                new Finding.Wrong(
                        "Twilio does not accept the account: " + status + ".",
                        "See scribehook.channels.sms.account-sid, and .auth-token or the API key; is the base-url right?");
            default -> new Finding.Wrong("Twilio answers with " + status + ".", "See status.twilio.com.");
        };
    }

    private static Finding unreached(String reason) {
        return new Finding.Wrong(
                "Twilio cannot be reached: " + reason, "See scribehook.channels.sms.base-url, and what is let out.");
    }
}
