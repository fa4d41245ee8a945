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
import java.util.ArrayList;
import java.util.List;

/** Plans and single steps, as documents. Settings are kept as a string: not a character of them may change. */
final class PlanCodec {
    private PlanCodec() {}

    static String write(Plan plan) {
        ObjectNode document = Json.document();
        ArrayNode steps = document.putArray("steps");
        for (PlanStep step : plan.steps()) fill(steps.addObject(), step);
        return document.toString();
    }

    static Plan read(String document) {
        List<PlanStep> steps = new ArrayList<>();
        for (JsonNode step : Json.read(document).path("steps")) steps.add(step(step));
        return new Plan(steps);
    }

    static String writeStep(PlanStep step) {
        return fill(Json.document(), step).toString();
    }

    static PlanStep readStep(String document) {
        return step(Json.read(document));
    }

    private static ObjectNode fill(ObjectNode node, PlanStep step) {
        node.put("name", step.name())
                .put("kind", step.kind().value())
                .put("on", Names.of(step.on()))
                .put("settings", step.settings().value());
        if (step.after() != null) node.put("after", step.after());
        ArrayNode conditions = node.putArray("conditions");
        for (Condition condition : step.conditions()) conditions.add(ConditionCodec.write(condition));
        return node;
    }

    private static PlanStep step(JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : node.path("conditions")) conditions.add(ConditionCodec.read(condition));
        return new PlanStep(
                Json.text(node, "name"),
                new FollowUpKind(Json.text(node, "kind")),
                Names.parse(On.class, Json.text(node, "on")),
                new JsonText(Json.text(node, "settings")),
                Json.optionalText(node, "after"),
                conditions);
    }
}
