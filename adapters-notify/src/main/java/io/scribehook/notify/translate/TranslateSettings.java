package io.scribehook.notify.translate;

import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.settings.Settings;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one translation.
 *
 * @param to BCP 47
 * @param from BCP 47, null for the transcript's own language
 * @param engine null for the configured one
 * @param captions whether captions are translated too, cue by cue
 */
record TranslateSettings(
        String to, @Nullable String from, @Nullable String engine, boolean captions) {
    private static final Set<String> MEMBERS = Set.of("to", "from", "engine", "captions");

    static Settings open(JsonText json) {
        return Settings.of(json, MEMBERS);
    }

    /** Reads the settings and notes in them what is wrong. */
    static TranslateSettings read(Settings settings, Set<String> engines) {
        String to = tag(settings, "to", settings.requiredText("to"));
        String from = settings.text("from");
        String engine = settings.text("engine");
        if (engine != null && !engines.contains(engine))
            settings.fault(
                    "engine",
                    "is none of " + String.join(", ", engines.stream().sorted().toList()));
        return new TranslateSettings(
                to, from == null ? null : tag(settings, "from", from), engine, settings.flag("captions"));
    }

    private static String tag(Settings settings, String member, String written) {
        if (written.isEmpty()) return written;
        Optional<String> tag = Languages.tag(written);
        if (tag.isEmpty()) settings.fault(member, "is no language code, such as es or pt-BR");
        return tag.orElse("");
    }
}
