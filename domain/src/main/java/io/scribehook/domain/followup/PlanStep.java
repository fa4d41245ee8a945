package io.scribehook.domain.followup;

import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One follow-up that a plan asks for.
 *
 * @param name unique in its plan, 1 to 64 characters
 * @param settings for the channel, in its own words
 * @param after the name of an earlier step that must be done first, null for none
 * @param priority of its attempts among those to the same destination
 */
public record PlanStep(
        String name,
        FollowUpKind kind,
        On on,
        JsonText settings,
        @Nullable String after,
        List<Condition> conditions,
        Priority priority) {
    public PlanStep(
            String name,
            FollowUpKind kind,
            On on,
            JsonText settings,
            @Nullable String after,
            List<Condition> conditions) {
        this(name, kind, on, settings, after, conditions, Priority.NORMAL);
    }

    public PlanStep {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"))
            throw new IllegalArgumentException("not a step name: \"" + name + "\"");
        conditions = List.copyOf(conditions);
    }
}
