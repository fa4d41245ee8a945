package io.scribehook.persistence.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not do its job; the message is written for the operator. */
public class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
