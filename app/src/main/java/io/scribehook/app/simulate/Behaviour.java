package io.scribehook.app.simulate;

/** What the simulator does otherwise than a provider on a good day. */
public enum Behaviour {
    /** Every callback is delivered twice. */
    TWICE,
    /** The callback comes before the submission is answered. */
    BEFORE_ANSWER,
    /** Submissions are taken, and then the connection is cut instead of an answer. */
    CUT,
    /** Every transcription fails. */
    ERROR,
    /** No callback ever comes. */
    SILENT,
    /** Callbacks are sent with PUT, whatever was asked. */
    PUT
}
