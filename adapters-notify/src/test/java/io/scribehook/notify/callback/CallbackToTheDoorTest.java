package io.scribehook.notify.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryInbox;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the provider sent goes to the application as it is, and what opens the application's door is nowhere else. */
class CallbackToTheDoorTest {
    private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String RAW = "{ \"results\" : [ \"größe\" ],\r\n \"n\":1.0 }";

    private final InMemoryStore store = new InMemoryStore();
    private final HttpPeer application = new HttpPeer();
    private final CallbackChannel channel = new CallbackChannel(
            new CallbackConfiguration(List.of(SECRET), Duration.ofSeconds(5)),
            new JdkEgress(true),
            new InMemoryCallbackEvents(store),
            InstantSource.system());

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void the_providers_bytes_go_on_unchanged_and_signed() throws Exception {
        application.answers(200, "");
        CallbackEvent event = arrived();

        AttemptResult result = call("{\"url\": \"%s\", \"body\": \"raw\", \"method\": \"PUT\"}", from(event));

        assertThat(result).isEqualTo(new AttemptResult.Sent("answered 200"));
        var heard = application.heard.getFirst();
        assertThat(heard.method()).isEqualTo("PUT");
        assertThat(heard.body()).isEqualTo(RAW);
        assertThat(heard.headers().getFirst("content-type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(heard.headers().getFirst("scribehook-body")).isEqualTo("raw");
        new Webhook(SECRET).verify(heard.body(), HttpHeaders.of(heard.headers(), (_, _) -> true));
    }

    @Test
    void a_message_goes_on_unchanged_too() {
        application.answers(200, "");
        CallbackEvent event = arrived();
        FollowUp followUp = owed("{\"url\": \"%s\", \"body\": \"raw\"}", new Subject.OfMessage(event.id()));
        Occasion occasion = Samples.message("payment.succeeded", "{\"results\": []}");

        perform(followUp, channel.freeze(followUp, occasion), occasion);

        assertThat(application.heard.getFirst().body()).isEqualTo(RAW);
    }

    @Test
    void what_retention_dropped_cannot_be_sent() {
        application.answers(200, "");
        CallbackEvent event = arrived();
        store.dropBody(event.id());

        assertThat(call("{\"url\": \"%s\", \"body\": \"raw\"}", from(event)))
                .isEqualTo(new AttemptResult.Refused("The provider's body is no longer kept."));
        assertThat(application.heard).isEmpty();
    }

    @Test
    void what_a_provider_said_of_a_failure_goes_on_unchanged() {
        application.answers(200, "");
        CallbackEvent event = arrived();
        var failed = new Outcome.Failed(new Failure("bad_audio", "No speech."), Origin.CALLBACK, event.id());

        call("{\"url\": \"%s\", \"body\": \"raw\"}", new Occasion(Samples.job(Map.of()), failed, List.of()));

        assertThat(application.heard.getFirst().body()).isEqualTo(RAW);
    }

    @Test
    void a_failure_that_no_provider_told_us_of_is_told_in_our_own_words() {
        application.answers(200, "");

        call("{\"url\": \"%s\", \"body\": \"raw\"}", Samples.failed("expired", "Nothing came."));

        assertThat(application.heard.getFirst().headers().getFirst("scribehook-body"))
                .isEqualTo("normalised");
        assertThat(application.heard.getFirst().body()).contains("transcription.error");
    }

    @Test
    void credentials_are_sent_and_not_frozen() {
        application.answers(200, "");
        String settings = "{\"url\": \"%s\", \"headers\": {\"X-Api-Key\": \"k-2\", \"X-Team\": \"a\"}}"
                .replace("%s", application.uri("/hook").toString().replace("//", "//ada:s3cret@"));
        FollowUp followUp = owed(settings, new Subject.OfJob(Samples.JOB));
        Occasion occasion = Samples.transcribed("Hello.");

        Frozen frozen = channel.freeze(followUp, occasion);
        perform(followUp, frozen, occasion);

        assertThat(frozen.request().value())
                .contains("x-team", application.uri("/hook").toString())
                .doesNotContain("s3cret", "ada", "k-2");
        var headers = application.heard.getFirst().headers();
        assertThat(headers.getFirst("authorization")).isEqualTo("Basic YWRhOnMzY3JldA==");
        assertThat(headers.getFirst("x-api-key")).isEqualTo("k-2");
        assertThat(headers.getFirst("x-team")).isEqualTo("a");
    }

    @Test
    void what_was_frozen_with_its_credentials_before_is_still_sent() {
        application.answers(200, "");
        String url = application.uri("/hook").toString().replace("//", "//ada:s3cret@");
        var old = new JsonText("{\"url\": \"" + url + "\", \"method\": \"POST\", \"headers\": {\"x-a\": \"1\"},"
                + " \"subject\": \"" + Samples.JOB + "\", \"revision\": 1, \"translations\": []}");
        Occasion occasion = Samples.transcribed("Hello.");
        var frozen = new Frozen(old, channel.lane(old), Frozen.Repetition.SAFE);

        channel.perform(Samples.delivery(frozen, occasion));

        assertThat(application.heard.getFirst().headers().getFirst("authorization"))
                .isEqualTo("Basic YWRhOnMzY3JldA==");
        assertThat(application.heard.getFirst().headers().getFirst("x-a")).isEqualTo("1");
    }

    private CallbackEvent arrived() {
        CallbackEvent event = Fixtures.aCallback()
                .headers(Map.of("content-type", "application/json; charset=UTF-8"))
                .build();
        var _ = new InMemoryInbox(store).store(event, Body.of(RAW.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static Occasion from(CallbackEvent event) {
        var revision = new TranscriptRevision(Samples.JOB, 1, event.id(), Samples.transcript("Hello."), Samples.NOW);
        return new Occasion(Samples.job(Map.of()), new Outcome.Transcribed(revision, Origin.CALLBACK), List.of());
    }

    private AttemptResult call(String template, Occasion occasion) {
        FollowUp followUp = owed(template, new Subject.OfJob(Samples.JOB));
        return perform(followUp, channel.freeze(followUp, occasion), occasion);
    }

    private AttemptResult perform(FollowUp followUp, Frozen frozen, Occasion occasion) {
        return channel.perform(
                new Delivery(followUp.id(), followUp.step().settings(), frozen, occasion, 1, Duration.ofSeconds(5)));
    }

    private FollowUp owed(String template, Subject subject) {
        FollowUp sample = Samples.followUp(
                "callback", template.replace("%s", application.uri("/hook").toString()));
        FollowUp followUp =
                Fixtures.aFollowUp().about(subject).step(sample.step()).build();
        var _ = new InMemoryLedger(store).commit(null, List.of(new Change.FollowUpOwed(followUp, null)));
        return followUp;
    }
}
