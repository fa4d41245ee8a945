package io.scribehook.notify.sms;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How text messages are sent. Twilio wants the account, and either its token or an API key; and either a sender's
 * number or a messaging service.
 *
 * @param defaultRegion ISO 3166 code of the country of numbers without a country code, null for none
 * @param segments how many parts a message may have when a follow-up does not say
 */
@ConfigurationProperties("scribehook.channels.sms")
record SmsConfiguration(
        @Bindable(defaultValue = "TWILIO") Transport transport,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String apiKeySid,
        @Nullable String apiKeySecret,
        @Nullable String from,
        @Nullable String messagingServiceSid,
        @Bindable(defaultValue = "https://api.twilio.com") URI baseUrl,
        @Nullable String defaultRegion,
        @Bindable(defaultValue = "2") int segments) {
    private static final String PREFIX = "scribehook.channels.sms.";

    enum Transport {
        TWILIO,
        OUTBOX
    }

    List<String> missing() {
        var missing = new ArrayList<String>();
        if (transport == Transport.OUTBOX) return missing;
        if (accountSid == null) missing.add(PREFIX + "account-sid is not set: the Twilio account.");
        if (authToken == null && (apiKeySid == null || apiKeySecret == null))
            missing.add(PREFIX + "auth-token is not set, nor are api-key-sid and api-key-secret.");
        if (from == null && messagingServiceSid == null)
            missing.add(PREFIX + "from is not set, nor is messaging-service-sid.");
        return missing;
    }

    @Override
    public String toString() {
        return "SmsConfiguration[" + transport + "]";
    }
}
