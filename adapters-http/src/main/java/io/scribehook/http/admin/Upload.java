package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.job.Audio;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent to ask for a job.
 *
 * @param audio the audio that came along, stored already; null when none did
 * @param digest of the audio, empty without one
 */
record Upload(ObjectNode document, Audio.@Nullable Uploaded audio, String digest) {
    /** The same for the same document and the same audio. */
    String fingerprint() {
        return Digests.sha256(document + "\n" + digest);
    }
}
