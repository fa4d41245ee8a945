package io.scribehook.domain.followup;

/**
 * What a translation follow-up made.
 *
 * @param language BCP 47
 * @param engine who translated, such as {@code deepl}
 * @param draft whether it is only good enough to get the gist
 */
public record TranslatedText(String language, String engine, boolean draft, String text) {
    @Override
    public String toString() {
        return "TranslatedText[" + language + " by " + engine + "]";
    }
}
