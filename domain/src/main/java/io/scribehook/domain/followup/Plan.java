package io.scribehook.domain.followup;

import java.util.HashSet;
import java.util.List;

/** Which follow-ups are owed. No steps is a plan too: nothing is owed. Steps come after those that they wait for. */
public record Plan(List<PlanStep> steps) {
    /** The most steps a plan may have. */
    public static final int MOST_STEPS = 50;

    public static final Plan NOTHING = new Plan(List.of());

    public Plan {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS)
            throw new IllegalArgumentException("a plan has at most " + MOST_STEPS + " steps");
        var names = new HashSet<String>();
        for (PlanStep step : steps) {
            if (step.after() != null && !names.contains(step.after()))
                throw new IllegalArgumentException(
                        "step \"" + step.name() + "\" comes after \"" + step.after() + "\", which is no earlier step");
            if (!names.add(step.name()))
                throw new IllegalArgumentException("two steps are called \"" + step.name() + "\"");
        }
    }
}
