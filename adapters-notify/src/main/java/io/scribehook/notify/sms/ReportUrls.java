package io.scribehook.notify.sms;

import io.micronaut.context.annotation.Property;
import io.scribehook.domain.followup.FollowUpId;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Twilio tells what became of a message: an address for each, and none where the internet cannot reach us. */
@Singleton
final class ReportUrls {
    /**
     * Has Twilio repeat a report that was not answered with a 2xx (docs: webhooks, connection overrides). Not sent back to
     * us, and not part of what is signed.
     */
    private static final String OVERRIDES = "#rc=3&rp=all";

    private final @Nullable URI publicUrl;

    ReportUrls(@Nullable @Property(name = "scribehook.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The address as Twilio is given it. */
    Optional<URI> given(FollowUpId message) {
        return called(message).map(url -> URI.create(url + OVERRIDES));
    }

    /** The address as Twilio calls and signs it. */
    Optional<String> called(FollowUpId message) {
        return Optional.ofNullable(publicUrl)
                .map(root -> root.toString().replaceFirst("/+$", "") + "/hook/reports/sms/" + message);
    }
}
