package io.scribehook.http.problem;

import io.scribehook.domain.job.Fault;
import java.util.List;

/** Ends a request with a problem. Carries no stack trace: it is an answer, not a defect. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(ProblemType type, String detail) {
        return new Refusal(Problem.of(type, detail));
    }

    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Problem.invalid(faults));
    }

    public static Refusal noSuch(String what) {
        return of(ProblemType.NOT_FOUND, "There is no such " + what + ".");
    }

    public Problem problem() {
        return problem;
    }
}
