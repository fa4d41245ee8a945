package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.fake.RecordingChannel;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    private static final Frozen REQUEST = new Frozen(JsonText.EMPTY_OBJECT, new Lane("note"), Frozen.Repetition.SAFE);

    @Test
    void a_start_keeps_the_request_and_counts_the_attempt() {
        FollowUp waiting = aFollowUp()
                .in(new FollowUpState.Waiting(2, NOW, Hold.NONE))
                .version(5)
                .build();

        FollowUp started = waiting.started(REQUEST, NOW);

        assertThat(started.state()).isEqualTo(new FollowUpState.Running(3, NOW));
        assertThat(started.frozen()).isEqualTo(REQUEST);
        assertThat(started.version()).isEqualTo(6);
        assertThat(started.kind()).isEqualTo(KIND);
    }

    @Test
    void a_move_changes_nothing_but_the_state_and_the_version() {
        FollowUp followUp = aFollowUp()
                .frozen(REQUEST)
                .after(newFollowUpId())
                .superseding(newFollowUpId())
                .build();

        FollowUp moved = followUp.moved(new FollowUpState.Done(1, "receipt", NOW));

        assertThat(moved)
                .usingRecursiveComparison()
                .ignoringFields("state", "version")
                .isEqualTo(followUp);
        assertThat(moved.version()).isEqualTo(1);
    }

    @Test
    void states_know_their_names_their_attempts_and_whether_they_end() {
        List<FollowUpState> states = List.of(
                new FollowUpState.Waiting(1, NOW, Hold.NONE),
                new FollowUpState.Running(2, NOW),
                new FollowUpState.Unknown(3, "lost", NOW),
                new FollowUpState.Done(4, "receipt", NOW),
                new FollowUpState.Dead(5, "refused", NOW),
                new FollowUpState.Skipped("no need", NOW));

        assertThat(states)
                .extracting(FollowUpState::name)
                .containsExactly("waiting", "running", "unknown", "done", "dead", "skipped");
        assertThat(states).extracting(FollowUpState::attempts).containsExactly(1, 2, 3, 4, 5, 0);
        assertThat(states).extracting(FollowUpState::ended).containsExactly(false, false, false, true, true, true);
    }

    @Test
    void results_know_their_names_and_notes() {
        List<AttemptResult> results = List.of(
                new AttemptResult.Sent("theirs"),
                new AttemptResult.Again("busy"),
                new AttemptResult.Refused("no"),
                new AttemptResult.Unknown("lost"));

        assertThat(results).extracting(AttemptResult::name).containsExactly("sent", "again", "refused", "unknown");
        assertThat(results).extracting(AttemptResult::note).containsExactly("theirs", "busy", "no", "lost");
    }

    @Test
    void a_translated_text_is_not_shown() {
        var translated = new TranslatedText("de", "deepl", false, "Geheimes");

        assertThat(new AttemptResult.Sent("receipt", translated).toString())
                .contains("de by deepl")
                .doesNotContain("Geheimes");
    }

    @Test
    void a_subject_is_a_job_or_a_message() {
        UUID id = newId();

        assertThat(Stream.of(new Subject.OfJob(new JobId(id)), new Subject.OfMessage(new EventId(id)))
                        .map(Subject::value))
                .containsExactly(id, id);
        assertThat(new FollowUpId(id)).hasToString(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Email", "1sms", "a_b", "abcdefghijklmnopqrstuvwxyz-12345x"})
    void what_is_no_kind_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpKind(value));
    }

    @Test
    void a_channel_is_found_by_its_kind() {
        var note = new RecordingChannel(KIND, Frozen.Repetition.SAFE);
        var sms = new RecordingChannel(new FollowUpKind("sms"), Frozen.Repetition.UNSAFE);
        var channels = new Channels(List.of(note, sms));

        assertThat(channels.find(KIND)).containsSame(note);
        assertThat(channels.find(new FollowUpKind("fax"))).isEmpty();
        assertThat(channels.all()).containsExactlyInAnyOrder(note, sms);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Channels(List.of(note, new RecordingChannel(KIND, Frozen.Repetition.SAFE))))
                .withMessageContaining("note");
    }
}
