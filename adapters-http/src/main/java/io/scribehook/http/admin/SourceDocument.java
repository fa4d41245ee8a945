package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON document that describes a source: {@code provider}, {@code verification}, and optionally {@code follow_ups}
 * and {@code enabled}. Secrets are never given out, so a document without a verification keeps the one there is.
 */
final class SourceDocument {
    private final Members members;
    private final Faults faults = new Faults();
    private final JobRules rules;

    SourceDocument(ObjectNode document, JobRules rules) {
        members = new Members(document, "", faults);
        this.rules = rules;
    }

    Source source(SourceName name, @Nullable Source before, Instant now) {
        ProviderName provider =
                members.required("provider", faults.meant("/provider", members.text("provider"), ProviderName::new));
        if (provider != null && rules.providers().dialect(provider).isEmpty())
            faults.add("/provider", "There is no provider \"" + provider + "\".");
        Verification verification = verification(before);
        List<PlanStep> steps = PlanJson.read(members);
        Plan plan = steps == null ? null : faults.meant("/follow_ups", "", _ -> new Plan(steps));
        if (plan != null) faults.addAll(rules.faults(plan));
        Boolean enabled = members.bool("enabled");
        members.nothingElse();
        faults.refuseIfAny();
        if (provider == null || verification == null) throw new IllegalStateException("something missing is a fault");
        return new Source(
                name,
                provider,
                verification,
                plan,
                enabled == null || enabled,
                before == null ? now : before.createdAt());
    }

    private @Nullable Verification verification(@Nullable Source before) {
        Members wanted = members.object("verification");
        if (wanted == null) {
            if (before != null && !members.has("verification")) return before.verification();
            members.required("verification", null);
            return null;
        }
        return new VerificationDocument(wanted).read();
    }
}
