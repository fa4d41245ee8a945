package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.TheService.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.WorkKind;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptJobTest {
    private static final Plan USUAL = new Plan(List.of(mail("usual")));
    private static final IdempotencyKey KEY = new IdempotencyKey("k-1", "digest-1");

    private final TheService service = new TheService(USUAL);

    @Test
    void a_job_is_stored_and_due_before_anything_is_sent() {
        Job job = service.accept();

        assertThat(service.state(job)).isEqualTo(new JobState.Accepted());
        assertThat(service.isDue(WorkKind.SUBMIT, job)).isTrue();
        assertThat(service.transcriber.submissions().asked()).isEmpty();
    }

    @Test
    void a_job_that_brings_no_plan_has_the_usual_one() {
        assertThat(accepted(service.ask(null, null)).plan()).isEqualTo(USUAL);
    }

    @Test
    void no_steps_are_a_plan_too() {
        assertThat(accepted(service.ask(Plan.NOTHING, null)).plan()).isEqualTo(Plan.NOTHING);
    }

    @Test
    void the_same_request_with_the_same_key_makes_one_job() {
        Job job = accepted(service.ask(null, KEY));

        assertThat(service.ask(null, KEY)).isEqualTo(new Acceptance.Repeated(job.id()));
        assertThat(service.queue.all()).hasSize(1);
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        service.ask(null, KEY);

        assertThat(service.ask(null, new IdempotencyKey("k-1", "digest-2"))).isEqualTo(new Acceptance.KeyReused());
    }

    @Test
    void two_requests_with_one_key_at_the_same_time_make_one_job() {
        var other = new Acceptance[1];
        service.ledger.meanwhile(() -> other[0] = service.ask(null, KEY));

        Acceptance mine = service.ask(null, KEY);

        assertThat(mine).isEqualTo(new Acceptance.Repeated(accepted(other[0]).id()));
        assertThat(service.queue.all()).hasSize(1);
    }

    @Test
    void a_provider_that_is_not_there_is_a_fault() {
        assertThat(faults(request(new ProviderName("nobody"), "{}", Map.of(), null)))
                .containsExactly(new Fault("/provider", "There is no provider \"nobody\"."));
    }

    @Test
    void a_provider_that_is_not_configured_is_a_fault() {
        service.transcriber.lacking("The key is missing.");

        assertThat(faults(request(PROVIDER, "{}", Map.of(), null)))
                .containsExactly(new Fault("/provider", "The key is missing."));
    }

    @Test
    void all_faults_are_named_at_once() {
        var nowhere = new PlanStep("a", new FollowUpKind("fax"), On.SUCCESS, new JsonText("{}"), null, List.of());
        var badly = new PlanStep("b", TheService.MAIL, On.SUCCESS, new JsonText("1"), null, List.of());

        assertThat(faults(request(PROVIDER, "1", Map.of(" ", "x"), new Plan(List.of(nowhere, badly)))))
                .extracting(Fault::pointer)
                .containsExactly("/options", "/metadata", "/follow_ups/0", "/follow_ups/1");
        assertThat(service.queue.all()).isEmpty();
    }

    @Test
    void labels_are_limited_in_number_and_length() {
        var many = new HashMap<String, String>();
        for (int label = 0; label <= JobRules.MOST_METADATA; label++) many.put("label-" + label, "");
        var longest = Map.of("a".repeat(100), "b".repeat(JobRules.LONGEST_METADATA));

        assertThat(faults(request(PROVIDER, "{}", many, null))).hasSize(1);
        assertThat(faults(request(PROVIDER, "{}", Map.of("a".repeat(101), ""), null)))
                .hasSize(1);
        assertThat(faults(request(PROVIDER, "{}", Map.of("a", "b".repeat(JobRules.LONGEST_METADATA + 1)), null)))
                .hasSize(1);
        assertThat(service.acceptJob.accept(request(PROVIDER, "{}", longest, null)))
                .isInstanceOf(Acceptance.Accepted.class);
    }

    private List<Fault> faults(JobRequest request) {
        return service.acceptJob.accept(request) instanceof Acceptance.Faulty(var faults) ? faults : List.of();
    }

    private static JobRequest request(
            ProviderName provider, String options, Map<String, String> metadata, @Nullable Plan plan) {
        var audio = new Audio.AtUrl(URI.create("https://audio.example/call.wav"));
        return new JobRequest(provider, audio, new JsonText(options), plan, metadata, Terms.USUAL, null);
    }

    private static Job accepted(Acceptance acceptance) {
        assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
        return ((Acceptance.Accepted) acceptance).job();
    }
}
