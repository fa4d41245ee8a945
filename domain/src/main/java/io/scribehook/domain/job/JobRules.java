package io.scribehook.domain.job;

import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.provider.Providers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job request must satisfy.
 *
 * @param usual the plan of jobs that bring none
 */
public record JobRules(Providers providers, Channels channels, Plan usual) {
    /** The most labels that a job may carry. */
    public static final int MOST_METADATA = 50;

    /** The longest value of a label, in characters. */
    public static final int LONGEST_METADATA = 2_000;

    /** Everything that is wrong with the request, possibly nothing. */
    public List<Fault> faults(JobRequest request) {
        var faults = new ArrayList<Fault>();
        providers
                .transcriber(request.provider())
                .ifPresentOrElse(
                        transcriber -> {
                            transcriber.missing().forEach(what -> faults.add(new Fault("/provider", what)));
                            transcriber
                                    .faults(request.options())
                                    .forEach(what -> faults.add(new Fault("/options", what)));
                        },
                        () -> faults.add(
                                new Fault("/provider", "There is no provider \"" + request.provider() + "\".")));
        if (request.metadata().size() > MOST_METADATA)
            faults.add(new Fault("/metadata", "A job carries at most " + MOST_METADATA + " labels."));
        request.metadata().forEach((key, value) -> {
            if (key.isBlank() || key.length() > 100 || value.length() > LONGEST_METADATA)
                faults.add(new Fault(
                        "/metadata", "A label has a name of 1 to 100 characters and a value of at most 2000."));
        });
        if (request.plan() != null) faults.addAll(faults(request.plan()));
        return faults;
    }

    /** Everything that is wrong with the plan's steps, possibly nothing. */
    public List<Fault> faults(Plan plan) {
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < plan.steps().size(); index++) {
            PlanStep step = plan.steps().get(index);
            String pointer = "/follow_ups/" + index;
            channels.find(step.kind())
                    .ifPresentOrElse(
                            channel -> channel.faults(step.settings())
                                    .forEach(what -> faults.add(new Fault(pointer, what))),
                            () -> faults.add(new Fault(pointer, "There is no channel \"" + step.kind() + "\".")));
        }
        return faults;
    }

    /** The plan that is meant: the first that is there, else the usual one. */
    public Plan plan(@Nullable Plan first) {
        return first == null ? usual : first;
    }
}
