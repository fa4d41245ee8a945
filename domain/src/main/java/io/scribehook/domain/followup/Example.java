package io.scribehook.domain.followup;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A call that nobody made, for previews. */
final class Example {
    private static final String TEXT =
            "Good morning, this is an example. Your order <4711> has been shipped & will arrive tomorrow.";

    private Example() {}

    static Occasion occasion(Ids ids, Instant now) {
        var id = new JobId(ids.next());
        var job = new Job(
                id,
                new ProviderName("example"),
                new Audio.Elsewhere(),
                JsonText.EMPTY_OBJECT,
                Plan.NOTHING,
                Map.of("title", "An example"),
                Terms.USUAL,
                null,
                now,
                new JobState.Completed(now),
                1);
        var transcript = new Transcript(
                TEXT, "en", 6.5, 0.97, 1, List.of(new Utterance(TEXT, 0.4, 6.1, 0.97, "0", 0)), List.of(), null);
        var revision = new TranscriptRevision(id, 1, new EventId(ids.next()), transcript, now);
        var translation = new Translation(
                id, new FollowUpId(ids.next()), "es", "example", true, "Buenos días, esto es un ejemplo.", now);
        return new Occasion(job, new Outcome.Transcribed(revision, Origin.CALLBACK), List.of(translation));
    }
}
