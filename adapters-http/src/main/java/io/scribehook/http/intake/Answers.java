package io.scribehook.http.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.problem.Problem;
import io.scribehook.http.problem.ProblemType;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers senders, counts and logs: one line for each delivery, without its address, query or body. */
@Singleton
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String AGAIN_AFTER_SECONDS = "30";

    private final IntakeConfiguration limits;
    private final IntakeCounts counts;
    private final Knocks knocks;

    Answers(IntakeConfiguration limits, IntakeCounts counts, Knocks knocks) {
        this.limits = limits;
        this.counts = counts;
        this.knocks = knocks;
    }

    IntakeConfiguration limits() {
        return limits;
    }

    MutableHttpResponse<?> taken(CallbackEvent event, EventId id, boolean repeated, Acknowledgement says) {
        counts.taken(repeated);
        LOG.atInfo()
                .addKeyValue("event", id)
                .addKeyValue("provider", event.provider())
                .addKeyValue("bytes", event.bytes())
                .addKeyValue("status", says.taken())
                .addKeyValue("repeated", repeated)
                .log("callback taken");
        return HttpResponse.status(HttpStatus.valueOf(says.taken())).header("Scribehook-Event", id.toString());
    }

    MutableHttpResponse<?> unknown() {
        return stranger(Refused.UNKNOWN_ADDRESS, Problem.of(ProblemType.NOT_FOUND, "Nobody listens here."));
    }

    HttpResponse<?> unproven(Verification verification) {
        var answer = stranger(Refused.UNPROVEN, Problem.of(ProblemType.UNPROVEN, "See how the source is set up."));
        return verification instanceof Verification.Basic
                ? answer.header("WWW-Authenticate", "Basic realm=\"callbacks\", charset=\"UTF-8\"")
                : answer;
    }

    MutableHttpResponse<?> refused(Refused reason, Acknowledgement says, @Nullable Throwable cause) {
        return switch (reason) {
            case TOO_LARGE ->
                refuse(
                        reason,
                        Problem.of(
                                ProblemType.TOO_LARGE,
                                says.tooLarge(),
                                "A body has at most " + limits.maxBody() + " bytes."),
                        cause);
            case CUT_SHORT -> refuse(reason, Problem.of(ProblemType.MALFORMED, "The body was cut short."), cause);
            case TOO_SLOW ->
                refuse(reason, Problem.of(ProblemType.TIMEOUT, tooSlow(says), "The body came too slowly."), null)
                        .header("Connection", "close");
            case UNREADABLE ->
                refuse(
                        reason,
                        Problem.of(ProblemType.MALFORMED, "The body is not what its Content-Encoding says."),
                        cause);
            case UNAVAILABLE ->
                refuse(reason, Problem.of(ProblemType.UNAVAILABLE, says.again(), "Send it again."), cause)
                        .header("Retry-After", AGAIN_AFTER_SECONDS);
            case UNKNOWN_ADDRESS, UNPROVEN, NO_REQUEST -> unknown();
        };
    }

    private MutableHttpResponse<?> stranger(Refused reason, Problem problem) {
        knocks.note(reason, problem.status());
        return problem.response();
    }

    /** Where a 4xx ends a provider's repeats for ever, being slow shall not. */
    private static int tooSlow(Acknowledgement says) {
        return says.tooLarge() < 500 ? ProblemType.TIMEOUT.status() : says.again();
    }

    private MutableHttpResponse<?> refuse(Refused reason, Problem problem, @Nullable Throwable cause) {
        counts.refused(reason);
        var line = switch (reason) {
            case UNKNOWN_ADDRESS, UNPROVEN, NO_REQUEST, CUT_SHORT, TOO_SLOW, UNREADABLE -> LOG.atInfo();
            case TOO_LARGE, UNAVAILABLE -> LOG.atWarn();
        };
        line.addKeyValue("reason", reason)
                .addKeyValue("status", problem.status())
                .setCause(cause)
                .log("callback refused");
        return problem.response();
    }
}
