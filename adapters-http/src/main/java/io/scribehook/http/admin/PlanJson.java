package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan in JSON: {@code type}, and optionally {@code name} (the type if it is not given), {@code on}
 * (success), {@code after}, {@code priority} (normal), {@code conditions} or {@code if}, {@code settings}. Without {@code settings} every other
 * member is one.
 */
final class PlanJson {
    static final String FOLLOW_UPS = "follow_ups";

    private PlanJson() {}

    /** The steps, null when the document leaves them to the default. Faulty ones are left out. */
    static @Nullable List<PlanStep> read(Members document) {
        List<JsonNode> nodes = document.array(FOLLOW_UPS);
        if (nodes == null) return document.has(FOLLOW_UPS) ? List.of() : null;
        var steps = new ArrayList<PlanStep>();
        for (int i = 0; i < nodes.size(); i++) {
            String pointer = document.pointer(FOLLOW_UPS) + "/" + i;
            if (nodes.get(i) instanceof ObjectNode object) {
                PlanStep step = step(new Members(object, pointer, document.faults()), steps);
                if (step != null) steps.add(step);
            } else document.faults().add(pointer, "Is an object.");
        }
        return steps;
    }

    private static @Nullable PlanStep step(Members step, List<PlanStep> before) {
        Faults faults = step.faults();
        FollowUpKind kind =
                step.required("type", faults.meant(step.pointer("type"), step.text("type"), FollowUpKind::new));
        On on = faults.meant(step.pointer("on"), step.text("on"), PlanJson::on);
        String name = step.text("name");
        String after = step.text("after");
        List<Condition> conditions = new ArrayList<>(ConditionJson.read(step, "conditions"));
        conditions.addAll(ConditionJson.read(step, "if"));
        Priority priority = faults.meant(step.pointer("priority"), step.text("priority"), PlanJson::priority);
        JsonText settings = settings(step);
        if (kind == null) return null;
        String called = name == null ? unused(kind.value(), before) : name;
        return faults.meant(
                step.pointer("name"),
                called,
                text -> new PlanStep(
                        text,
                        kind,
                        on == null ? On.SUCCESS : on,
                        settings,
                        after,
                        conditions,
                        priority == null ? Priority.NORMAL : priority));
    }

    private static JsonText settings(Members step) {
        if (!step.has("settings")) return step.rest();
        JsonText settings = step.json("settings");
        step.nothingElse();
        return settings;
    }

    private static On on(String text) {
        return switch (text) {
            case "success" -> On.SUCCESS;
            case "failure" -> On.FAILURE;
            case "always" -> On.ALWAYS;
            default -> throw new IllegalArgumentException("is success, failure or always");
        };
    }

    private static Priority priority(String text) {
        return switch (text) {
            case "high" -> Priority.HIGH;
            case "normal" -> Priority.NORMAL;
            case "low" -> Priority.LOW;
            default -> throw new IllegalArgumentException("is high, normal or low");
        };
    }

    private static String unused(String kind, List<PlanStep> before) {
        String name = kind;
        for (int number = 2; taken(name, before); number++) name = kind + "-" + number;
        return name;
    }

    private static boolean taken(String name, List<PlanStep> before) {
        return before.stream().anyMatch(step -> step.name().equals(name));
    }

    /** A step as it is shown. */
    @ApiDocument
    record StepResponse(
            String name,
            String type,
            String on,
            @Nullable String after,
            String priority,
            List<?> conditions,
            Object settings) {
        static StepResponse of(PlanStep step) {
            return new StepResponse(
                    step.name(),
                    step.kind().value(),
                    step.on().name().toLowerCase(Locale.ROOT),
                    step.after(),
                    step.priority().name().toLowerCase(Locale.ROOT),
                    ConditionJson.write(step.conditions()),
                    Shown.json(step.settings()));
        }
    }
}
