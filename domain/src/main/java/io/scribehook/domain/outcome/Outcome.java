package io.scribehook.domain.outcome;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.TranscriptRevision;
import org.jspecify.annotations.Nullable;

/** What became known of a job, or what a source's message says. Follow-ups are owed for an outcome, not for a delivery. */
public sealed interface Outcome {
    /** There is a transcript. */
    record Transcribed(TranscriptRevision revision, Origin origin) implements Outcome {}

    /** There is none. */
    record Failed(Failure failure, Origin origin, @Nullable EventId from) implements Outcome {
        public Failed(Failure failure, Origin origin) {
            this(failure, origin, null);
        }
    }

    /** A webhook of another kind said something. */
    record Message(String type, JsonText body) implements Outcome {}
}
