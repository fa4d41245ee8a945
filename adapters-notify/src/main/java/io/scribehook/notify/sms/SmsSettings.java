package io.scribehook.notify.sms;

import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.settings.PointerText;
import io.scribehook.notify.settings.Settings;
import io.scribehook.notify.template.InlineTemplate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one text message.
 *
 * @param to in E.164, or a {@link PointerText}
 * @param text a template, null for the one that fits the outcome
 * @param segments how many parts it may have
 */
record SmsSettings(String to, @Nullable String text, int segments) {
    private static final Set<String> MEMBERS = Set.of("to", "text", "segments");

    /** Twilio takes at most 1,600 characters, which are 10.5 parts of 153. */
    private static final int MOST_SEGMENTS = 10;

    static Settings open(JsonText json) {
        return Settings.of(json, MEMBERS);
    }

    /** Reads the settings and notes in them what is wrong. */
    static SmsSettings read(Settings settings, SmsConfiguration configuration) {
        String written = settings.requiredText("to");
        Optional<String> to = PointerText.of(written).isPresent()
                ? Optional.of(written)
                : PhoneNumbers.e164(written, configuration.defaultRegion());
        if (!written.isEmpty() && to.isEmpty())
            settings.fault(
                    "to",
                    configuration.defaultRegion() == null
                            ? "is no telephone number with its country code, such as +44..."
                            : "is no telephone number");
        String text = settings.text("text");
        if (text != null) new InlineTemplate(text).fault().ifPresent(fault -> settings.fault("text", fault));
        Integer segments = settings.number("segments", 1, MOST_SEGMENTS);
        return new SmsSettings(to.orElse(""), text, segments == null ? configuration.segments() : segments);
    }

    /** The number in E.164 to which a message about the occasion goes. */
    String recipient(Occasion occasion, SmsConfiguration configuration) {
        return PointerText.of(to)
                .map(pointer -> PhoneNumbers.e164(pointer.in(occasion), configuration.defaultRegion())
                        .orElseThrow(
                                () -> new CannotFreeze("What the message has as recipient is no telephone number.")))
                .orElse(to);
    }

    @Override
    public String toString() {
        return "SmsSettings[]";
    }
}
