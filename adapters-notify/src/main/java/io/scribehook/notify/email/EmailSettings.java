package io.scribehook.notify.email;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.document.TranscriptFile;
import io.scribehook.notify.settings.PointerText;
import io.scribehook.notify.settings.Settings;
import io.scribehook.notify.template.InlineTemplate;
import io.scribehook.notify.template.Templates;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one e-mail.
 *
 * @param to an address, or a {@link PointerText}
 * @param subject a template of its own for the subject, null for the template's
 * @param template null for the one that fits the outcome
 * @param locale null for the configured one
 */
record EmailSettings(
        String to,
        @Nullable String subject,
        @Nullable String template,
        @Nullable String locale,
        List<TranscriptFile> attach) {
    private static final Set<String> MEMBERS = Set.of("to", "subject", "template", "locale", "attach");

    static Settings open(JsonText json) {
        return Settings.of(json, MEMBERS);
    }

    /** Reads the settings and notes in them what is wrong. */
    static EmailSettings read(Settings settings, Templates templates, String usualLocale) {
        String to = recipient(settings);
        String subject = settings.text("subject");
        if (subject != null) subjectFault(settings, subject);
        String template = settings.text("template");
        String locale = settings.text("locale");
        if (locale != null && !Templates.isLocale(locale)) settings.fault("locale", "is no language tag");
        else if (template != null && !templates.has(template, locale == null ? usualLocale : locale))
            settings.fault("template", "there is no such template");
        return new EmailSettings(to, subject, template, locale, attachments(settings));
    }

    private static String recipient(Settings settings) {
        JsonNode to = settings.any("to");
        if (to != null && to.isArray() && to.size() > 1) {
            settings.fault("to", "takes one recipient; use a follow-up for each, so that each has its own outcome");
            return "";
        }
        List<String> list = to != null && to.isArray() ? settings.texts("to") : null;
        String address = list != null && !list.isEmpty() ? list.getFirst() : settings.requiredText("to");
        if (!address.isEmpty()
                && PointerText.of(address).isEmpty()
                && Recipient.of(address).isEmpty())
            settings.fault("to", "is no plain e-mail address (local@domain, ASCII, without a name)");
        return address;
    }

    /** The address to which a message about the occasion goes. */
    String recipient(Occasion occasion) {
        return PointerText.of(to)
                .map(pointer -> Recipient.of(pointer.in(occasion))
                        .orElseThrow(() -> new CannotFreeze("What the message has as recipient is no e-mail address."))
                        .address())
                .orElse(to);
    }

    private static void subjectFault(Settings settings, String subject) {
        if (subject.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0))
            settings.fault("subject", "must be one line");
        new InlineTemplate(subject).fault().ifPresent(fault -> settings.fault("subject", fault));
    }

    private static List<TranscriptFile> attachments(Settings settings) {
        List<String> names = settings.texts("attach");
        if (names == null) return List.of(TranscriptFile.TXT);
        if (names.stream().anyMatch(name -> TranscriptFile.named(name).isEmpty()))
            settings.fault("attach", "takes txt, srt, vtt and json");
        return names.stream()
                .distinct()
                .flatMap(name -> TranscriptFile.named(name).stream())
                .toList();
    }

    @Override
    public String toString() {
        return "EmailSettings[]";
    }
}
