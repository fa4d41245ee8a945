package io.scribehook.http.provider;

import io.scribehook.domain.job.Audio;
import java.util.Locale;
import java.util.Map;

/** How uploaded audio is presented to a provider. */
public final class AudioBytes {
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("audio/mpeg", ".mp3"),
            Map.entry("audio/mp3", ".mp3"),
            Map.entry("audio/mp4", ".m4a"),
            Map.entry("audio/x-m4a", ".m4a"),
            Map.entry("audio/aac", ".aac"),
            Map.entry("audio/flac", ".flac"),
            Map.entry("audio/x-flac", ".flac"),
            Map.entry("audio/ogg", ".ogg"),
            Map.entry("audio/opus", ".opus"),
            Map.entry("audio/wav", ".wav"),
            Map.entry("audio/x-wav", ".wav"),
            Map.entry("audio/wave", ".wav"),
            Map.entry("audio/webm", ".webm"),
            Map.entry("video/mp4", ".mp4"),
            Map.entry("video/quicktime", ".mov"),
            Map.entry("video/webm", ".webm"));

    private AudioBytes() {}

    /**
     * The media type to send. An upload may have declared anything; what is not audio or video is left to the provider
     * to find out, since {@code application/json} would be read as a request.
     */
    public static String mediaType(Audio.Uploaded audio) {
        return mediaType(audio.mediaType());
    }

    /** The media type to send for one that was declared. */
    static String mediaType(String said) {
        String declared = said.strip();
        return declared.matches("(?i)(audio|video)/[\\x21-\\x7e ]{1,100}") ? declared : "application/octet-stream";
    }

    /** A file name with the usual extension for the media type, where there is one. */
    static String fileName(String declared) {
        String bare = mediaType(declared).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return "audio" + EXTENSIONS.getOrDefault(bare, "");
    }
}
