package io.scribehook.domain.contract;

import static io.scribehook.domain.contract.LoopbackServer.cuttingOff;
import static io.scribehook.domain.contract.LoopbackServer.replying;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a provider's refusals and the network's troubles are told. The suite brings the provider's side. */
@Timeout(60)
public abstract class TranscriberContract {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private LoopbackServer provider;

    /** A transcriber that is ready, whose provider is at that URL, and that waits at most two seconds for an answer. */
    protected abstract Transcriber transcriberAt(URI provider) throws Exception;

    /** What it can submit. */
    protected abstract SubmissionRequest request();

    /** What comes of a 503: {@code Again}, unless this provider may have taken the job all the same. */
    protected Class<? extends Submitted> whenUnavailable() {
        return Submitted.Again.class;
    }

    /** What comes of a connection that ends after the request: {@code Lost}, unless that request commits to nothing. */
    protected Class<? extends Submitted> whenCutOff() {
        return Submitted.Lost.class;
    }

    /** Whether it asks the provider for results. */
    protected boolean fetches() {
        return true;
    }

    @BeforeEach
    void open() throws Exception {
        provider = new LoopbackServer();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void it_is_ready_and_always_speaks_for_the_same_provider() throws Exception {
        Transcriber transcriber = transcriberAt(provider.at("/"));

        assertThat(transcriber.missing()).isEmpty();
        assertThat(transcriber.provider()).isEqualTo(request().job().provider());
        assertThat(transcriberAt(provider.at("/")).provider()).isEqualTo(transcriber.provider());
        assertThat(provider.received()).isEmpty();
    }

    @Test
    void good_options_have_no_faults_and_options_that_are_no_object_have() throws Exception {
        Transcriber transcriber = transcriberAt(provider.at("/"));

        assertThat(transcriber.faults(request().job().options())).isEmpty();
        for (String options : List.of("[]", "42", "\"model\"", "null", "{", "[".repeat(50_000)))
            assertThat(transcriber.faults(new JsonText(options))).isNotEmpty();
    }

    @Test
    void a_busy_provider_is_asked_again_no_sooner_than_it_says() throws Exception {
        provider.answering(replying(429, Map.of("Retry-After", "30"), ""));
        Instant before = Instant.now();

        Submitted came = submit();

        assertThat(came).isInstanceOf(Submitted.Again.class);
        Instant notBefore = ((Submitted.Again) came).notBefore();
        assertThat(notBefore)
                .isNotNull()
                .isBetween(before.plusSeconds(29), Instant.now().plusSeconds(31));
    }

    @Test
    void an_unavailable_provider_may_take_it_later() throws Exception {
        provider.answering(replying(503, Map.of(), ""));

        assertThat(submit()).isInstanceOf(whenUnavailable());
        assertThat(provider.received()).hasSize(1);
    }

    @Test
    void a_provider_that_is_not_there_is_asked_again() throws Exception {
        Submitted came = transcriberAt(LoopbackServer.nobody("/")).submit(request());

        assertThat(came).isInstanceOfSatisfying(Submitted.Again.class, again -> isDiscreet(again.reason()));
    }

    @Test
    void a_connection_that_is_cut_after_the_request_loses_the_answer() throws Exception {
        provider.answering(cuttingOff());

        assertThat(submit()).isInstanceOf(whenCutOff());
        assertThat(provider.received()).hasSize(1);
    }

    @Test
    void silence_loses_the_answer() throws Exception {
        provider.answering(provider.keepingSilent());

        assertThat(submit()).isInstanceOf(whenCutOff());
        assertThat(provider.received()).hasSize(1);
    }

    @Test
    void a_bad_request_is_refused_for_good() throws Exception {
        provider.answering(replying(400, JSON, "{\"error\":\"no such model\"}"));

        assertThat(submit()).isInstanceOf(Submitted.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402})
    void what_an_operator_has_to_put_right_is_no_fault_of_the_job(int status) throws Exception {
        provider.answering(replying(status, JSON, "{\"error\":\"no\"}"));

        assertThat(submit()).isInstanceOf(Submitted.Held.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 502})
    void no_other_failure_is_taken_for_success(int status) throws Exception {
        provider.answering(replying(status, JSON, "{}"));

        assertThat(submit()).isNotInstanceOfAny(Submitted.Taken.class, Submitted.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>welcome</html>", "{", "null", "[]", "{\"id\":{}}"})
    void an_answer_that_makes_no_sense_is_not_taken_for_an_id(String body) throws Exception {
        provider.answering(replying(200, JSON, body));

        assertThat(submit()).isNotInstanceOf(Submitted.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_result_that_cannot_be_had_now_is_asked_for_again(int status) throws Exception {
        if (!fetches()) return;
        provider.answering(replying(status, Map.of(), ""));

        assertThat(fetch(provider.at("/"))).isInstanceOf(Fetched.Again.class);
    }

    @Test
    void a_fetch_that_the_network_ends_is_made_again() throws Exception {
        if (!fetches()) return;
        provider.answering(cuttingOff());

        assertThat(fetch(provider.at("/"))).isInstanceOf(Fetched.Again.class);
        assertThat(fetch(LoopbackServer.nobody("/"))).isInstanceOf(Fetched.Again.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void what_was_not_deleted_is_not_taken_for_deleted(int status) throws Exception {
        provider.answering(replying(status, Map.of(), ""));

        assertThat(transcriberAt(provider.at("/")).delete(new ProviderJobId("0190a6f0-0000-7000-8000-000000000001")))
                .isNotEqualTo(Transcriber.Deleted.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void what_was_deleted_or_never_there_is_not_deleted_again(int status) throws Exception {
        provider.answering(replying(status, Map.of(), "{}"));

        assertThat(transcriberAt(provider.at("/")).delete(new ProviderJobId("0190a6f0-0000-7000-8000-000000000001")))
                .isNotEqualTo(Transcriber.Deleted.NOT_NOW);
    }

    private Submitted submit() throws Exception {
        return transcriberAt(provider.at("/")).submit(request());
    }

    private Fetched fetch(URI at) throws Exception {
        return transcriberAt(at).fetch(new ProviderJobId("0190a6f0-0000-7000-8000-000000000001"));
    }

    private void isDiscreet(String reason) {
        @Nullable URI callback = request().callback();
        if (callback != null) assertThat(reason).doesNotContain(callback.toString(), callback.getPath());
    }
}
