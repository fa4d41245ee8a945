package io.scribehook.speech;

/** The native speech library cannot be loaded on this machine. */
final class UnsupportedPlatform extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnsupportedPlatform(String message, Throwable cause) {
        super(message, cause);
    }

    static UnsupportedPlatform of(String os, String architecture, LinkageError cause) {
        return new UnsupportedPlatform(
                "The speech library cannot be loaded on " + os + " " + architecture
                        + ". It comes for Linux x86-64 with glibc (not musl, so not Alpine), Windows x86-64 and macOS,"
                        + " and needs a data directory, or one for temporary files, from which programs may be run (no"
                        + " noexec). For others, put a libvosk built for the platform on jna.library.path.",
                cause);
    }
}
