package io.scribehook.app.simulate;

import java.time.Instant;

/** How far a transcription has come. */
sealed interface JobState {
    record Working() implements JobState {}

    record Done(Instant at, Speech speech) implements JobState {}

    record Failed(Instant at) implements JobState {}

    record Deleted(Instant at) implements JobState {}
}
