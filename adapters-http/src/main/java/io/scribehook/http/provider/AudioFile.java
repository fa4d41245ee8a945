package io.scribehook.http.provider;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;

/**
 * Audio to be sent as a file.
 *
 * @param name with the usual extension for the media type, where there is one: some servers go by nothing else
 * @param mediaType audio, video or {@code application/octet-stream}
 */
public record AudioFile(String name, String mediaType, Body bytes) {
    /** Audio that was uploaded to us. */
    public static AudioFile of(Audio.Uploaded declared, Body bytes) {
        return of(declared.mediaType(), bytes);
    }

    /** Audio of which somebody says that it has this media type. */
    static AudioFile of(String declared, Body bytes) {
        return new AudioFile(AudioBytes.fileName(declared), AudioBytes.mediaType(declared), bytes);
    }
}
