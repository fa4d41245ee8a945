package io.scribehook.notify.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.PlainText;
import io.scribehook.domain.transcript.SubRip;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.WebVtt;
import io.scribehook.notify.settings.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that a transcript can be given as. The same revision always gives the same bytes, in UTF-8. */
public enum TranscriptFile {
    TXT("text/plain"),
    SRT("application/x-subrip"),
    VTT("text/vtt"),
    JSON("application/json");

    private final String mediaType;

    TranscriptFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The file with this extension. */
    public static Optional<TranscriptFile> named(String extension) {
        for (TranscriptFile file : values()) if (file.extension().equals(extension)) return Optional.of(file);
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public byte[] of(TranscriptRevision revision, List<Translation> translations) {
        Transcript transcript = revision.transcript();
        return switch (this) {
            case TXT -> PlainText.render(transcript).getBytes(UTF_8);
            case SRT -> SubRip.render(Captions.of(transcript)).getBytes(UTF_8);
            case VTT -> WebVtt.render(Captions.of(transcript)).getBytes(UTF_8);
            case JSON -> json(revision, translations);
        };
    }

    private static byte[] json(TranscriptRevision revision, List<Translation> translations) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("job_id", revision.job().toString());
        document.put("transcript", TranscriptDocument.of(revision));
        document.put("translations", TranscriptDocument.of(translations));
        return Json.bytes(document);
    }
}
