package io.scribehook.notify.translate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** Language tags as we keep them (BCP 47, shortest code) and as the engines want them. */
final class Languages {
    private static final Map<String, String> SHORT = new HashMap<>();

    /** Variants that DeepL tells apart (developers.deepl.com, supported languages). */
    private static final Set<String> DEEPL_VARIANTS =
            Set.of("en-GB", "en-US", "pt-BR", "pt-PT", "zh-HANS", "zh-HANT", "es-419");

    /** DeepL has no target for these languages as such. */
    private static final Map<String, String> DEEPL_USUAL = Map.of("en", "en-US", "pt", "pt-PT", "zh", "zh-HANS");

    static {
        for (String code : Locale.getISOLanguages()) threeLetters(code).ifPresent(it -> SHORT.put(it, code));
    }

    private Languages() {}

    /** The tag in its usual form ({@code eng_us} is {@code en-US}), or empty when it is none. */
    static Optional<String> tag(String written) {
        String hyphens = written.strip().replace('_', '-');
        if (!hyphens.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) return Optional.empty();
        String language = language(hyphens);
        int rest = hyphens.indexOf('-');
        return Optional.of(Locale.forLanguageTag(rest < 0 ? language : language + hyphens.substring(rest))
                .toLanguageTag());
    }

    /** The language alone, in two letters where it has such a code. */
    static String language(String tag) {
        String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return SHORT.getOrDefault(language, language);
    }

    static boolean sameLanguage(String one, String other) {
        return language(one).equals(language(other));
    }

    /** Whether what is spoken in the one is good enough for the other: {@code en-GB} for {@code en}, not for {@code en-US}. */
    static boolean covers(String spoken, String wanted) {
        return spoken.equalsIgnoreCase(wanted) || (sameLanguage(spoken, wanted) && !wanted.contains("-"));
    }

    static String apertium(String tag) {
        String language = language(tag);
        return threeLetters(language).orElse(language);
    }

    static String deeplTarget(String tag) {
        String language = language(tag);
        for (String variant : DEEPL_VARIANTS) if (variant.equalsIgnoreCase(tag)) return variant;
        return DEEPL_USUAL.getOrDefault(language, language);
    }

    private static Optional<String> threeLetters(String language) {
        try {
            String code = Locale.of(language).getISO3Language();
            return code.isEmpty() ? Optional.empty() : Optional.of(code);
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
