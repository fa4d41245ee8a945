package io.scribehook.domain.work;

/** Thrown by a {@link Performer} whose work could not be tried through no fault of its own: it is put off, uncounted. */
public final class Hindered extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Hindered(String message, Throwable cause) {
        super(message, cause);
    }
}
