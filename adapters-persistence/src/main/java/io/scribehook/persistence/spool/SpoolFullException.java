package io.scribehook.persistence.spool;

import java.io.IOException;

/** The spool has reached its limit of files or bytes. */
public final class SpoolFullException extends IOException {
    private static final long serialVersionUID = 1;

    SpoolFullException() {
        super("the spool is full");
    }
}
