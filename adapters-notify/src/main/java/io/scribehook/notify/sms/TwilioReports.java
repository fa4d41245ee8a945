package io.scribehook.notify.sms;

import com.twilio.security.RequestValidator;
import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.ReportReader;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Twilio's status callbacks (www.twilio.com/docs/messaging, outbound message status): forms, signed with the account's
 * token by {@code X-Twilio-Signature}. An API key signs none, so without the token none can be believed.
 */
@Singleton
final class TwilioReports implements ReportReader {
    private final SmsConfiguration configuration;
    private final ReportUrls urls;

    TwilioReports(SmsConfiguration configuration, ReportUrls urls) {
        this.configuration = configuration;
        this.urls = urls;
    }

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("sms");
    }

    @Override
    public Reading read(FollowUpId about, Map<String, String> headers, byte[] body) {
        Optional<String> url = urls.called(about);
        String signature = headers.get("x-twilio-signature");
        if (url.isEmpty() || signature == null || configuration.authToken() == null) return new Reading.Unproven();
        Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
        if (!new RequestValidator(configuration.authToken()).validate(url.get(), form, signature))
            return new Reading.Unproven();
        String receipt = form.getOrDefault("MessageSid", form.getOrDefault("SmsSid", ""));
        String status = form.getOrDefault("MessageStatus", form.getOrDefault("SmsStatus", ""));
        if (!receipt.matches("[A-Za-z0-9]{1,64}") || !status.matches("[a-z_]{1,32}")) return new Reading.Meaningless();
        String code = form.getOrDefault("ErrorCode", "");
        return new Reading.Reported(receipt, status, progress(status), code.matches("[0-9]{1,9}") ? code : null);
    }

    private static Progress progress(String status) {
        return switch (status) {
            case "delivered", "read", "partially_delivered" -> Progress.ARRIVED;
            case "undelivered", "failed", "canceled" -> Progress.NOT_ARRIVED;
            default -> Progress.ON_ITS_WAY;
        };
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
