package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.ReportReader.Reading;
import io.scribehook.notify.Samples;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioReportsTest {
    private static final String TOKEN = "12345";
    private static final String URL = "https://hooks.example.com/in/hook/reports/sms/" + Samples.KEY;
    private static final String DELIVERED =
            "MessageSid=SM1&MessageStatus=delivered&To=%2B442079460018&RawDlrDoneDate=2611211000";

    private final TwilioReports reports = reports(TOKEN, "https://hooks.example.com/in/");

    @ParameterizedTest
    @CsvSource({
        "MessageSid=SM1&MessageStatus=delivered, delivered, ARRIVED,",
        "MessageSid=SM1&MessageStatus=read, read, ARRIVED,",
        "MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30005, undelivered, NOT_ARRIVED, 30005",
        "MessageSid=SM1&MessageStatus=failed&ErrorCode=30006, failed, NOT_ARRIVED, 30006",
        "MessageSid=SM1&MessageStatus=sent&ErrorCode=, sent, ON_ITS_WAY,",
        "SmsSid=SM1&SmsStatus=queued, queued, ON_ITS_WAY,",
        "MessageSid=SM1&MessageStatus=something_new&What=%F0%9F%8E%A7+%26, something_new, ON_ITS_WAY,",
    })
    void a_signed_report_is_read(String body, String status, Progress progress, @Nullable String code)
            throws Exception {
        assertThat(read(reports, body, signature(TOKEN, URL, body)))
                .isEqualTo(new Reading.Reported("SM1", status, progress, code));
    }

    @Test
    void what_twilio_did_not_sign_is_not_believed() throws Exception {
        assertThat(read(reports, DELIVERED, signature("another token", URL, DELIVERED)))
                .isEqualTo(new Reading.Unproven());
        assertThat(read(reports, DELIVERED + "&More=1", signature(TOKEN, URL, DELIVERED)))
                .isEqualTo(new Reading.Unproven());
        assertThat(read(reports, DELIVERED, signature(TOKEN, URL + "0", DELIVERED)))
                .isEqualTo(new Reading.Unproven());
        assertThat(read(reports, DELIVERED, "")).isEqualTo(new Reading.Unproven());
        assertThat(reports.read(Samples.KEY, Map.of(), DELIVERED.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Unproven());
    }

    @Test
    void without_the_accounts_token_or_a_public_url_nothing_is_believed() throws Exception {
        String good = signature(TOKEN, URL, DELIVERED);

        assertThat(read(reports(null, "https://hooks.example.com/in"), DELIVERED, good))
                .isEqualTo(new Reading.Unproven());
        assertThat(read(reports(TOKEN, null), DELIVERED, good)).isEqualTo(new Reading.Unproven());
    }

    @Test
    void a_signed_report_on_something_else_says_nothing() throws Exception {
        String body = "EventType=onMessageAdded&Sid=IM1";

        assertThat(read(reports, body, signature(TOKEN, URL, body))).isEqualTo(new Reading.Meaningless());
    }

    private static Reading read(TwilioReports reports, String body, String signature) {
        return reports.read(
                Samples.KEY, Map.of("x-twilio-signature", signature), body.getBytes(StandardCharsets.UTF_8));
    }

    static TwilioReports reports(@Nullable String token, @Nullable String publicUrl) {
        return new TwilioReports(
                new SmsConfiguration(
                        Transport.TWILIO, "AC1", token, "SK1", "s", "+15005550006", null, URI.create("x:y"), null, 2),
                new ReportUrls(publicUrl == null ? null : URI.create(publicUrl)));
    }

    /** As Twilio's documentation of webhook security has it, step by step. */
    static String signature(String token, String url, String body) throws Exception {
        var sorted = new TreeMap<String, String>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            sorted.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        var signed = new StringBuilder(url);
        sorted.forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
