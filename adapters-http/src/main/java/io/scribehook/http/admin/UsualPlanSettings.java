package io.scribehook.http.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is usually owed.
 *
 * @param followUps a JSON array as {@code follow_ups} of a request has it; nothing is owed when it is absent
 */
@ConfigurationProperties("scribehook")
record UsualPlanSettings(@Nullable String followUps) {
    private static final String KEY = "scribehook.follow-ups";

    UsualPlanSettings {
        read(followUps);
    }

    Plan plan() {
        return read(followUps);
    }

    private static Plan read(@Nullable String json) {
        if (json == null || json.isBlank()) return Plan.NOTHING;
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.set(PlanJson.FOLLOW_UPS, parsed(json));
        var faults = new Faults();
        List<PlanStep> steps = PlanJson.read(new Members(document, "", faults));
        if (!faults.all().isEmpty())
            throw new IllegalArgumentException(faults.all().stream()
                    .map(fault ->
                            KEY + fault.pointer().replaceFirst("^/" + PlanJson.FOLLOW_UPS, "") + ": " + fault.detail())
                    .collect(Collectors.joining(" ")));
        return steps == null ? Plan.NOTHING : new Plan(steps);
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException(KEY + " is not JSON.");
        }
    }
}
