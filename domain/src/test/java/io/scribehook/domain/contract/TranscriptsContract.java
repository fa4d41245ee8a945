package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fixture.TranscriptBuilder;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.transcript.Cue;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts.Told;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Transcripts and translations come back as they went in. */
public abstract class TranscriptsContract extends OnStores {
    @Test
    void a_transcript_is_found_with_everything_that_the_provider_gave() {
        isFound(aTranscript());
        isFound(aTranscript().text("größe, 日本語, 🎧 \"quoted\" \\ \n\t line").channels(2));
        isFound(aTranscript().duration(0.1 + 0.2).confidence(1.0 / 3));
    }

    @Test
    void a_transcript_is_found_without_what_the_provider_did_not_give() {
        isFound(aTranscript()
                .text("")
                .language(null)
                .duration(null)
                .confidence(null)
                .summary(null)
                .words(List.of())
                .utterances(List.of()));
        isFound(aTranscript()
                .words(List.of(new Word("a", 0, 0.1, null, null, 1)))
                .utterances(List.of(new Utterance("a", 0, 0.1, null, null, 1))));
    }

    @Test
    void a_transcript_may_be_of_a_whole_day() {
        var words = IntStream.range(0, 100_000)
                .mapToObj(i -> new Word("word" + i, i, i + 0.5, 0.5, "A", 0))
                .toList();
        String text = String.join(" ", words.stream().map(Word::text).toList());

        isFound(aTranscript().text(text + " " + text).words(words));
    }

    @Test
    void the_latest_revision_has_the_highest_number() {
        var job = stored(aJob());
        var first = aRevision(job, 1, aTranscript().build());
        var tenth = aRevision(job, 10, aTranscript().text("better").build());
        var second = aRevision(job, 2, aTranscript().text("good").build());

        for (var revision : List.of(first, tenth, second)) given(new Change.TranscriptAdded(revision));

        assertThat(stores.transcripts().latest(job.id())).contains(tenth);
        assertThat(stores.transcripts().revision(job.id(), 2)).contains(second);
        assertThat(stores.transcripts().revision(job.id(), 3)).isEmpty();
    }

    @Test
    void what_is_told_of_it_is_how_it_came_and_whether_it_is_translated() {
        var event = aCallback().origin(Origin.FETCH).bytes(0).build();
        stores.inbox().store(event, Body.of(new byte[0]));
        var job = stored(aJob());
        var followUp = aFollowUp().about(job).build();
        given(new Change.FollowUpOwed(followUp, null));
        var revision =
                new TranscriptRevision(job.id(), 1, event.id(), aTranscript().build(), NOW);
        given(new Change.TranscriptAdded(revision));

        assertThat(stores.transcripts().told(job.id())).contains(new Told(revision, Origin.FETCH, false));

        given(new Change.TranslationAdded(new Translation(job.id(), followUp.id(), "de", "deepl", false, "gut", NOW)));
        assertThat(stores.transcripts().told(job.id())).contains(new Told(revision, Origin.FETCH, true));
    }

    @Test
    void it_is_told_of_even_if_its_event_is_kept_no_longer() {
        var job = stored(aJob());
        given(new Change.TranscriptAdded(aRevision(job, 1, aTranscript().build())));
        var second = aRevision(job, 2, aTranscript().text("better").build());
        given(new Change.TranscriptAdded(second));

        assertThat(stores.transcripts().told(job.id())).contains(new Told(second, Origin.CALLBACK, false));
        assertThat(stores.transcripts().told(new JobId(newId()))).isEmpty();
    }

    @Test
    void translations_come_the_oldest_first() {
        var job = stored(aJob());
        var first = aFollowUp().about(job).build();
        var second = aFollowUp().about(job).step(aStep("second")).build();
        var older = new Translation(job.id(), second.id(), "de", "deepl", false, "größer", NOW);
        var cues = List.of(
                new Cue(0, 1.5, "A", List.of("größer", "als")), new Cue(0.1 + 0.2, 2, null, List.of("\"das\"")));
        var newer = new Translation(job.id(), first.id(), "pt-BR", "local", true, "", cues, NOW.plusMillis(5));
        given(new Change.FollowUpOwed(first, null), new Change.FollowUpOwed(second, null));

        given(new Change.TranslationAdded(newer), new Change.TranslationAdded(older));

        assertThat(stores.transcripts().translations(job.id())).containsExactly(older, newer);
    }

    @Test
    void what_is_not_there_is_not_found() {
        given(new Change.TranscriptAdded(
                aRevision(stored(aJob()), 1, aTranscript().build())));
        var other = new JobId(newId());

        assertThat(stores.transcripts().latest(other)).isEmpty();
        assertThat(stores.transcripts().revision(other, 1)).isEmpty();
        assertThat(stores.transcripts().translations(other)).isEmpty();
    }

    private void isFound(TranscriptBuilder transcript) {
        var revision = aRevision(stored(aJob()), 1, transcript.build());
        given(new Change.TranscriptAdded(revision));
        assertThat(stores.transcripts().latest(revision.job())).contains(revision);
        assertThat(stores.transcripts().revision(revision.job(), 1)).contains(revision);
    }
}
