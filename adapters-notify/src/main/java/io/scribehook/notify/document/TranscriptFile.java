package io.scribehook.notify.document;

import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.notify.settings.Json;
import java.nio.charset.StandardCharsets;
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
        return switch (this) {
            case TXT -> (revision.transcript().text() + "\n").getBytes(StandardCharsets.UTF_8);
            case SRT -> srt(Cue.of(revision.transcript())).getBytes(StandardCharsets.UTF_8);
            case VTT -> vtt(Cue.of(revision.transcript())).getBytes(StandardCharsets.UTF_8);
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

    private static String srt(List<Cue> cues) {
        var text = new StringBuilder();
        int number = 0;
        for (Cue cue : cues)
            text.append(++number)
                    .append('\n')
                    .append(time(cue.start(), ','))
                    .append(" --> ")
                    .append(time(cue.end(), ','))
                    .append('\n')
                    .append(oneLine(cue.text()))
                    .append("\n\n");
        return text.toString();
    }

    private static String vtt(List<Cue> cues) {
        var text = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : cues) {
            text.append(time(cue.start(), '.'))
                    .append(" --> ")
                    .append(time(cue.end(), '.'))
                    .append('\n');
            if (cue.speaker() != null)
                text.append("<v ").append(escaped(cue.speaker())).append('>');
            text.append(escaped(cue.text())).append("\n\n");
        }
        return text.toString();
    }

    private static String time(double seconds, char separator) {
        long millis = Math.max(0, Math.round(seconds * 1000));
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                separator,
                millis % 1000);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
