package io.scribehook.http.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of jobs and sources that bring none, written in the configuration as in a request. */
@Factory
final class UsualPlan {
    /**
     * {@code scribehook.follow-ups}: a JSON array as {@code follow_ups} of a request has it. Nothing is owed when it is
     * absent.
     */
    @Singleton
    @Named("usual")
    Plan usual(@Nullable @Property(name = "scribehook.follow-ups") String json) {
        if (json == null || json.isBlank()) return Plan.NOTHING;
        try {
            ObjectNode document = new ObjectMapper().createObjectNode();
            document.set(PlanJson.FOLLOW_UPS, new ObjectMapper().readTree(json));
            var faults = new Faults();
            List<PlanStep> steps = PlanJson.read(new Members(document, "", faults));
            if (!faults.all().isEmpty()) throw new IllegalArgumentException("scribehook.follow-ups: " + faults.all());
            return steps == null ? Plan.NOTHING : new Plan(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("scribehook.follow-ups is not JSON", e);
        }
    }
}
