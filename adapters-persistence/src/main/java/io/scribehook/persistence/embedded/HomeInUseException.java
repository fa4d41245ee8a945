package io.scribehook.persistence.embedded;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another running service holds the same home. */
public final class HomeInUseException extends EmbeddedPostgresException {

    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home, OptionalLong owner) {
        super(home + " is already in use by process " + (owner.isPresent() ? owner.getAsLong() : "(unknown)")
                + "; a home serves one service at a time");
    }
}
