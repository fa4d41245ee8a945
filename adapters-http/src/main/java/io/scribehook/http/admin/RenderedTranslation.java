package io.scribehook.http.admin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import java.util.List;

/** A transcript in another language, in the formats of the transcript itself. */
final class RenderedTranslation {
    private RenderedTranslation() {}

    /** The newest into that language. */
    static HttpResponse<?> of(List<Translation> translations, String language, String format) {
        Translation translation = translations.stream()
                .filter(it -> it.language().equalsIgnoreCase(language))
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> Refusal.noSuch("translation"));
        boolean captions = format.equals("srt") || format.equals("vtt");
        if (captions && translation.captions().isEmpty())
            throw Refusal.of(
                    ProblemType.NOT_FOUND,
                    "It was translated without captions: a step that says \"captions\": true makes them.");
        return switch (format) {
            case "txt" -> text(MediaType.TEXT_PLAIN, translation.text() + "\n");
            case "srt" -> text("application/x-subrip", SubRip.render(translation.captions()));
            case "vtt" -> text("text/vtt", WebVtt.render(translation.captions()));
            default ->
                HttpResponse.ok(TranscriptResponse.TranslationResponse.of(translation))
                        .contentType(MediaType.APPLICATION_JSON_TYPE);
        };
    }

    static String language(String text) {
        if (text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")) return text;
        throw new IllegalArgumentException("is a language tag, such as es or pt-BR");
    }

    static HttpResponse<?> text(String type, String text) {
        return HttpResponse.ok(text).contentType(type + "; charset=utf-8").header("X-Content-Type-Options", "nosniff");
    }
}
