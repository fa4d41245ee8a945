package io.scribehook.domain.job;

import java.net.URI;

/** Where the audio of a job is. */
public sealed interface Audio {
    /** At an absolute {@code http} or {@code https} URL that the provider, or we through {@code Egress}, can read. */
    record AtUrl(URI url) implements Audio {
        public AtUrl {
            String scheme = url.getScheme();
            if (scheme == null || !scheme.matches("(?i)https?") || url.getHost() == null)
                throw new IllegalArgumentException("an audio URL is absolute, with http or https and a host");
        }

        /** A signed URL is a secret: only the host is shown. */
        @Override
        public String toString() {
            return "AtUrl[" + url.getHost() + "]";
        }
    }

    /**
     * Uploaded to us and kept in the {@link AudioStore}.
     *
     * @param mediaType as the upload declared it, or {@code application/octet-stream}
     * @param bytes its size
     */
    record Uploaded(AudioId id, String mediaType, long bytes) implements Audio {}

    /** Never seen by us: the user sent it to the provider and gave our source as the callback. */
    record Elsewhere() implements Audio {}
}
