package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Plans and single steps, as documents. Settings are kept as a string, since not a character of them may change, and
 * sealed.
 */
final class PlanCodec {
    private PlanCodec() {}

    static String write(Plan plan, UnaryOperator<String> seal) {
        ObjectNode document = Json.document();
        ArrayNode steps = document.putArray("steps");
        for (PlanStep step : plan.steps()) fill(steps.addObject(), step, seal);
        return document.toString();
    }

    static Plan read(String document, UnaryOperator<String> open) {
        List<PlanStep> steps = new ArrayList<>();
        for (JsonNode step : Json.read(document).path("steps")) steps.add(step(step, open));
        return new Plan(steps);
    }

    /** Whether any of its settings would be sealed otherwise today. */
    static boolean isOutdated(String document, Predicate<String> outdated) {
        for (JsonNode step : Json.read(document).path("steps"))
            if (outdated.test(Json.text(step, "settings"))) return true;
        return false;
    }

    static String writeStep(PlanStep step, UnaryOperator<String> seal) {
        return fill(Json.document(), step, seal).toString();
    }

    static PlanStep readStep(String document, UnaryOperator<String> open) {
        return step(Json.read(document), open);
    }

    private static ObjectNode fill(ObjectNode node, PlanStep step, UnaryOperator<String> seal) {
        node.put("name", step.name())
                .put("kind", step.kind().value())
                .put("on", Names.of(step.on()))
                .put("settings", seal.apply(step.settings().value()));
        if (step.priority() != Priority.NORMAL) node.put("priority", Names.of(step.priority()));
        if (step.after() != null) node.put("after", step.after());
        ArrayNode conditions = node.putArray("conditions");
        for (Condition condition : step.conditions()) conditions.add(ConditionCodec.write(condition));
        return node;
    }

    private static PlanStep step(JsonNode node, UnaryOperator<String> open) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : node.path("conditions")) conditions.add(ConditionCodec.read(condition));
        return new PlanStep(
                Json.text(node, "name"),
                new FollowUpKind(Json.text(node, "kind")),
                Names.parse(On.class, Json.text(node, "on")),
                new JsonText(open.apply(Json.text(node, "settings"))),
                Json.optionalText(node, "after"),
                conditions,
                node.has("priority") ? Names.parse(Priority.class, Json.text(node, "priority")) : Priority.NORMAL);
    }
}
