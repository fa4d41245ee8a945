package io.scribehook.speech;

/**
 * Told how far a recognition has come, four times per second of audio, on the thread that transcribes. What it throws ends
 * the job and reaches the caller.
 */
@FunctionalInterface
interface ProgressListener {

    ProgressListener NONE = _ -> {};

    /** So many seconds of the recording have been heard, more each time. */
    void heard(double seconds);
}
