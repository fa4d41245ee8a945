package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.TranscriptBuilder;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private final Job job = aJob().metadata(Map.of("order", "17")).build();

    @ParameterizedTest
    @CsvSource({
        "en,    en,    true",
        "en-GB, en,    true",
        "en_GB, EN,    true",
        "en-GB, en-gb, true",
        "en-GB, en_GB, true",
        "en,    en-GB, false",
        "eng,   en,    false",
        "de,    en,    false"
    })
    void a_language_is_itself_or_a_variant(String language, String wanted, boolean holds) {
        assertThat(new Condition.LanguageIs(wanted)
                        .holds(job, transcribed(aTranscript().language(language))))
                .isEqualTo(holds);
    }

    @Test
    void a_length_may_be_exactly_the_one_asked_for() {
        Outcome tenSeconds = transcribed(aTranscript().duration(10.0));

        assertThat(new Condition.LastsAtLeast(10).holds(job, tenSeconds)).isTrue();
        assertThat(new Condition.LastsAtLeast(10.01).holds(job, tenSeconds)).isFalse();
        assertThat(new Condition.LastsAtMost(10).holds(job, tenSeconds)).isTrue();
        assertThat(new Condition.LastsAtMost(9.99).holds(job, tenSeconds)).isFalse();
    }

    @Test
    void a_confidence_may_be_exactly_the_one_asked_for() {
        Outcome half = transcribed(aTranscript().confidence(0.5));

        assertThat(new Condition.ConfidenceAtLeast(0.5).holds(job, half)).isTrue();
        assertThat(new Condition.ConfidenceAtLeast(0.51).holds(job, half)).isFalse();
    }

    @Test
    void a_text_is_found_in_upper_and_lower_case() {
        Outcome said = transcribed(aTranscript().text("Please CANCEL the Größe."));

        assertThat(new Condition.TextContains("cancel").holds(job, said)).isTrue();
        assertThat(new Condition.TextContains("GRÖSSE").holds(job, said)).isFalse();
        assertThat(new Condition.TextContains("größe.").holds(job, said)).isTrue();
        assertThat(new Condition.TextContains("cancelled").holds(job, said)).isFalse();
    }

    @Test
    void a_job_is_known_by_its_provider_and_its_labels() {
        Outcome outcome = transcribed(aTranscript());

        assertThat(new Condition.ProviderIs(PROVIDER).holds(job, outcome)).isTrue();
        assertThat(new Condition.ProviderIs(new ProviderName("other")).holds(job, outcome))
                .isFalse();
        assertThat(new Condition.MetadataIs("order", "17").holds(job, outcome)).isTrue();
        assertThat(new Condition.MetadataIs("order", "18").holds(job, outcome)).isFalse();
        assertThat(new Condition.MetadataIs("desk", "17").holds(job, outcome)).isFalse();
    }

    @Test
    void what_the_provider_did_not_give_holds_nothing() {
        Outcome bare = transcribed(
                aTranscript().language(null).duration(null).confidence(null).text(""));

        for (Condition condition : aboutTheTranscript())
            assertThat(condition.holds(job, bare)).as("%s", condition).isFalse();
    }

    @Test
    void without_a_transcript_nothing_holds_about_it() {
        var failed = new Outcome.Failed(new Failure("c", "m"), Origin.CALLBACK);
        var message = new Outcome.Message("ping", JsonText.EMPTY_OBJECT);

        for (Condition condition : aboutTheTranscript()) {
            assertThat(condition.holds(job, failed)).as("%s", condition).isFalse();
            assertThat(condition.holds(null, message)).as("%s", condition).isFalse();
        }
        assertThat(new Condition.ProviderIs(PROVIDER).holds(job, failed)).isTrue();
    }

    @Test
    void without_a_job_nothing_holds_about_it() {
        var message = new Outcome.Message("ping", JsonText.EMPTY_OBJECT);

        assertThat(new Condition.ProviderIs(PROVIDER).holds(null, message)).isFalse();
        assertThat(new Condition.MetadataIs("order", "17").holds(null, message)).isFalse();
    }

    private static List<Condition> aboutTheTranscript() {
        return List.of(
                new Condition.LanguageIs("en"),
                new Condition.LastsAtLeast(0),
                new Condition.LastsAtMost(Double.MAX_VALUE),
                new Condition.ConfidenceAtLeast(0),
                new Condition.TextContains("hello"));
    }

    private Outcome transcribed(TranscriptBuilder transcript) {
        return new Outcome.Transcribed(aRevision(job, 1, transcript.build()), Origin.CALLBACK);
    }
}
