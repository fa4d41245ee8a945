package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.JobRequest;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON document that asks for a job. */
final class JobDocument {
    private final Members members;
    private final Faults faults = new Faults();
    private final JobRules rules;
    private final @Nullable String defaultProvider;

    JobDocument(ObjectNode document, JobRules rules, @Nullable String defaultProvider) {
        members = new Members(document, "", faults);
        this.rules = rules;
        this.defaultProvider = defaultProvider;
    }

    /**
     * What is asked for.
     *
     * @param uploaded the audio that came with the document, null when the document has to name one
     * @throws io.scribehook.http.problem.Refusal naming everything that is wrong
     */
    JobRequest request(Audio.@Nullable Uploaded uploaded, @Nullable IdempotencyKey key) {
        String named = members.text("provider");
        ProviderName provider = faults.meant("/provider", named == null ? defaultProvider : named, ProviderName::new);
        if (provider == null) members.required("provider", null);
        Audio audio = audio(uploaded);
        var options = members.json("options");
        Map<String, String> metadata = Tags.read(members, members.texts("metadata"));
        Plan plan = plan();
        Terms terms = terms();
        members.nothingElse();
        if (provider != null) {
            var request = new JobRequest(
                    provider, audio == null ? new Audio.Elsewhere() : audio, options, plan, metadata, terms, key);
            faults.addAll(pointed(rules.faults(request), plan));
            faults.refuseIfAny();
            return request;
        }
        faults.refuseIfAny();
        throw new IllegalStateException("a request without a provider has a fault");
    }

    private @Nullable Audio audio(Audio.@Nullable Uploaded uploaded) {
        Audio url = faults.meant("/audio_url", members.text("audio_url"), text -> new Audio.AtUrl(URI.create(text)));
        if (uploaded == null) return members.required("audio_url", url);
        if (members.has("audio_url")) faults.add("/audio_url", "Is there beside an uploaded audio.");
        return uploaded;
    }

    private Terms terms() {
        Double seconds = members.number("deadline_seconds");
        Terms.AtDeadline atDeadline =
                faults.meant("/at_deadline", members.text("at_deadline"), JobDocument::atDeadline);
        Terms terms = faults.meant("/deadline_seconds", "", _ -> new Terms(duration(seconds), atDeadline));
        return terms == null ? Terms.USUAL : terms;
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        if (seconds == null) return null;
        if (seconds % 1 != 0) throw new IllegalArgumentException("it is a whole number");
        return Duration.ofSeconds(seconds.longValue());
    }

    private static Terms.AtDeadline atDeadline(String name) {
        return switch (name) {
            case "resubmit" -> Terms.AtDeadline.RESUBMIT;
            case "give_up" -> Terms.AtDeadline.GIVE_UP;
            default -> throw new IllegalArgumentException("it is \"resubmit\" or \"give_up\"");
        };
    }

    private @Nullable Plan plan() {
        List<PlanStep> asked = PlanJson.read(members);
        PlanStep callback = CallbackMember.read(members);
        if (callback == null) return asked == null ? null : plan(asked);
        var steps = new ArrayList<PlanStep>(asked == null ? rules.plan(null).steps() : asked);
        // a callback that is asked for takes the place of the usual one
        if (asked == null) steps.removeIf(step -> step.name().equals(CallbackMember.NAME));
        steps.add(callback);
        return plan(steps);
    }

    private @Nullable Plan plan(List<PlanStep> steps) {
        return faults.meant("/follow_ups", "", _ -> new Plan(steps));
    }

    /** Faults of the short callback, which is the last step, where the client wrote it. */
    private List<Fault> pointed(List<Fault> found, @Nullable Plan plan) {
        if (plan == null || plan.steps().isEmpty() || !members.has(CallbackMember.NAME)) return found;
        String last = "/follow_ups/" + (plan.steps().size() - 1);
        return found.stream()
                .map(fault -> fault.pointer().equals(last) ? new Fault("/callback", fault.detail()) : fault)
                .toList();
    }
}
