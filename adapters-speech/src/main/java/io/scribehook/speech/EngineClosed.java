package io.scribehook.speech;

/** The engine was closed before the job, or while it ran. The recording is as good as before: another engine can take it. */
final class EngineClosed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EngineClosed() {
        super("the speech engine is closed");
    }
}
