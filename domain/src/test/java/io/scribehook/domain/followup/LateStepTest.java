package io.scribehook.domain.followup;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.text.JsonText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step that a source's plan was given later, after one that is owed already. */
class LateStepTest {
    private final TheService service = new TheService();

    private EventId message() {
        service.declareSource(mail("mail"));
        service.dialect.teach((_, _) -> new Meaning.Message("paid", "message-1", new JsonText("{}")));
        return service.atSource("anything");
    }

    private void givenLater(EventId event) {
        service.declareSource(mail("mail"), after("mail", hook("hook")));
        service.reinterpretEvent.reinterpret(event);
        service.runDue();
    }

    private List<FollowUp> owed(EventId event) {
        return service.followUps.of(new Subject.OfMessage(event));
    }

    @Test
    void it_is_due_when_what_it_comes_after_is_done() {
        EventId event = message();
        service.runDue();

        givenLater(event);

        assertThat(owed(event))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.state()).isInstanceOf(FollowUpState.Done.class));
        assertThat(owed(event).getLast().after())
                .isEqualTo(owed(event).getFirst().id());
    }

    @Test
    void it_is_skipped_when_what_it_comes_after_was_given_up() {
        EventId event = message();
        service.mail.deliveries().then(new AttemptResult.Refused("no such mailbox"));
        service.runDue();

        givenLater(event);

        assertThat(owed(event).getLast().state()).isInstanceOf(FollowUpState.Skipped.class);
    }

    @Test
    void it_waits_for_what_is_still_to_be_done() {
        EventId event = message();
        service.mail.deliveries().then(new AttemptResult.Again("busy"));
        service.runDue();

        givenLater(event);
        assertThat(owed(event).getLast().state())
                .isInstanceOfSatisfying(
                        FollowUpState.Waiting.class,
                        it -> assertThat(it.hold()).isEqualTo(FollowUpState.Hold.PREDECESSOR));
        service.pass(Duration.ofMinutes(5));

        assertThat(owed(event).getLast().state()).isInstanceOf(FollowUpState.Done.class);
        assertThat(service.hook.deliveries().asked()).hasSize(1);
    }
}
