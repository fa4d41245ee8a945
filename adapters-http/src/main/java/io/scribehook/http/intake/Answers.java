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

    Answers(IntakeConfiguration limits, IntakeCounts counts) {
        this.limits = limits;
        this.counts = counts;
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
        return refuse(Refused.UNKNOWN_ADDRESS, Problem.of(ProblemType.NOT_FOUND, "Nobody listens here."), null);
    }

    HttpResponse<?> unproven(Verification verification) {
        var answer = refuse(Refused.UNPROVEN, Problem.of(ProblemType.UNPROVEN, "See how the source is set up."), null);
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
            case UNREADABLE ->
                refuse(
                        reason,
                        Problem.of(ProblemType.MALFORMED, "The body is not what its Content-Encoding says."),
                        cause);
            case UNAVAILABLE ->
                refuse(reason, Problem.of(ProblemType.UNAVAILABLE, says.again(), "Send it again."), cause)
                        .header("Retry-After", AGAIN_AFTER_SECONDS);
            case UNKNOWN_ADDRESS, UNPROVEN -> unknown();
        };
    }

    private MutableHttpResponse<?> refuse(Refused reason, Problem problem, @Nullable Throwable cause) {
        counts.refused(reason);
        // strangers may knock as often as they like: they are counted, not logged
        var line = switch (reason) {
            case UNKNOWN_ADDRESS -> LOG.atDebug();
            case UNPROVEN, CUT_SHORT, UNREADABLE -> LOG.atInfo();
            case TOO_LARGE, UNAVAILABLE -> LOG.atWarn();
        };
        line.addKeyValue("reason", reason)
                .addKeyValue("status", problem.status())
                .setCause(cause)
                .log("callback refused");
        return problem.response();
    }
}
