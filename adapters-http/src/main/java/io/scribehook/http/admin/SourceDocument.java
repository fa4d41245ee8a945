package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import java.time.Instant;
import java.util.ArrayList;
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
        String type = wanted.required("type", wanted.text("type"));
        Verification verification = type == null ? null : verification(type, wanted);
        wanted.nothingElse();
        return verification;
    }

    private @Nullable Verification verification(String type, Members wanted) {
        return switch (type) {
            case "open" -> new Verification.Open();
            case "basic" -> secret(wanted, "user", Verification.Basic::new);
            case "header" -> secret(wanted, "name", Verification.Header::new);
            case "query" -> secret(wanted, "name", Verification.QuerySecret::new);
            default -> {
                wanted.names().forEach(wanted::any);
                faults.add(wanted.pointer("type"), "Is open, basic, header or query.");
                yield null;
            }
        };
    }

    private interface WithSecrets {
        Verification of(String name, List<String> secrets);
    }

    private @Nullable Verification secret(Members wanted, String name, WithSecrets kind) {
        String named = wanted.required(name, wanted.text(name));
        List<JsonNode> nodes = wanted.required("secrets", wanted.array("secrets"));
        if (named == null || nodes == null) return null;
        var secrets = new ArrayList<String>();
        for (JsonNode node : nodes) {
            if (node.isTextual()) secrets.add(node.textValue());
            else faults.add(wanted.pointer("secrets"), "Is an array of strings.");
        }
        return faults.meant(wanted.pointer("secrets"), named, text -> kind.of(text, secrets));
    }
}
