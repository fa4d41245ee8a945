package io.scribehook.domain.callback;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Failure;
import io.scribehook.domain.text.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackValuesTest {
    @Test
    void a_body_can_be_opened_again_and_does_not_show_its_bytes() throws Exception {
        Body body = Body.of(new byte[] {1, 2, 3});

        for (int i = 0; i < 2; i++)
            try (var in = body.open()) {
                assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
            }
        assertThat(body.length()).isEqualTo(3);
        assertThat(body).hasToString("Body[3 bytes]");
    }

    @Test
    void what_does_not_say_its_content_type_is_just_bytes() {
        assertThat(aCallback().headers(Map.of()).build().contentType()).isEqualTo("application/octet-stream");
        assertThat(aCallback().build().contentType()).isEqualTo("application/json");
    }

    @Test
    void headers_cannot_be_changed_from_outside() {
        var headers = new HashMap<String, String>();
        CallbackEvent event = aCallback().headers(headers).build();

        headers.put("x", "y");

        assertThat(event.headers()).isEmpty();
    }

    @Test
    void meanings_know_their_names() {
        List<Meaning> meanings = List.of(
                new Meaning.TranscriptReady(null, aTranscript().build()),
                new Meaning.TranscriptionFailed(null, new Failure("c", "m")),
                new Meaning.Progress(null, "half"),
                new Meaning.ThinNotice(null, "done"),
                new Meaning.Message("ping", null, JsonText.EMPTY_OBJECT),
                new Meaning.Challenge("test"),
                new Meaning.Unrecognised("no JSON"));

        assertThat(meanings)
                .extracting(Meaning::name)
                .containsExactly(
                        "transcript_ready",
                        "transcription_failed",
                        "progress",
                        "thin_notice",
                        "message",
                        "challenge",
                        "unrecognised");
    }

    @Test
    void states_know_their_names() {
        assertThat(List.of(
                        new EventState.Received(),
                        new EventState.Interpreted("message", null, "", NOW),
                        new EventState.Quarantined(EventState.Why.CRASHED, "", NOW)))
                .extracting(EventState::name)
                .containsExactly("received", "interpreted", "quarantined");
    }

    @Test
    void an_id_is_shown_as_it_is() {
        var id = newId();

        assertThat(new EventId(id)).hasToString(id.toString());
    }

    @Test
    void trouble_keeps_its_cause() {
        var cause = new IllegalStateException("disk full");

        assertThat(new Inbox.InboxUnavailable("nothing is stored", cause)).hasCause(cause);
    }
}
