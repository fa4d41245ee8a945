package io.scribehook.domain.outcome;

import io.scribehook.domain.job.Failure;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.TranscriptRevision;

/** What became known of a job, or what a source's message says. Follow-ups are owed for an outcome, not for a delivery. */
public sealed interface Outcome {
    /** There is a transcript. */
    record Transcribed(TranscriptRevision revision, Origin origin) implements Outcome {}

    /** There is none. */
    record Failed(Failure failure, Origin origin) implements Outcome {}

    /** A webhook of another kind said something. */
    record Message(String type, JsonText body) implements Outcome {}
}
