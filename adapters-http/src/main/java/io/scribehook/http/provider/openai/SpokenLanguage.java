package io.scribehook.http.provider.openai;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language of a transcription: Whisper says {@code english}, others {@code en}. */
final class SpokenLanguage {
    private static final Map<String, String> BY_NAME = byName();

    private SpokenLanguage() {}

    /** As BCP 47; null when it is no language that is known. */
    static @Nullable String tag(@Nullable String said) {
        if (said == null) return null;
        String name = said.strip().toLowerCase(Locale.ROOT);
        String known = BY_NAME.get(name);
        if (known != null) return known;
        String tag = name.replace('_', '-');
        return tag.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")
                ? Locale.forLanguageTag(tag).toLanguageTag()
                : null;
    }

    private static Map<String, String> byName() {
        var byName = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages())
            byName.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        // names that Whisper has and the CLDR has not
        byName.putAll(Map.of(
                "cantonese", "yue",
                "castilian", "es",
                "flemish", "nl",
                "hawaiian", "haw",
                "mandarin", "zh",
                "maori", "mi",
                "moldavian", "ro",
                "myanmar", "my",
                "nynorsk", "nn",
                "sinhalese", "si"));
        return Map.copyOf(byName);
    }
}
