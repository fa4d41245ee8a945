package io.scribehook.domain.fake;

import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps of plans for {@link TheService}. */
public final class Steps {
    private Steps() {}

    /** Must not be sent twice. Owed on success. */
    public static PlanStep mail(String name) {
        return step(name, TheService.MAIL, On.SUCCESS, null, List.of());
    }

    /** Had better not be sent twice. Owed on success. */
    public static PlanStep letter(String name) {
        return step(name, TheService.LETTER, On.SUCCESS, null, List.of());
    }

    /** May be sent any number of times. Owed on success. */
    public static PlanStep hook(String name) {
        return step(name, TheService.HOOK, On.SUCCESS, null, List.of());
    }

    public static PlanStep on(On on, PlanStep step) {
        return step(step.name(), step.kind(), on, step.after(), step.conditions());
    }

    public static PlanStep after(String before, PlanStep step) {
        return step(step.name(), step.kind(), step.on(), before, step.conditions());
    }

    public static PlanStep when(Condition condition, PlanStep step) {
        return step(step.name(), step.kind(), step.on(), step.after(), List.of(condition));
    }

    public static PlanStep with(JsonText settings, PlanStep step) {
        return new PlanStep(step.name(), step.kind(), step.on(), settings, step.after(), step.conditions());
    }

    private static PlanStep step(
            String name, FollowUpKind kind, On on, @Nullable String after, List<Condition> conditions) {
        return new PlanStep(name, kind, on, new JsonText("{\"to\":\"" + name + "\"}"), after, conditions);
    }
}
