package io.scribehook.http.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.DeliveryReport;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up.
 *
 * @param jobId null when it is about a source's message
 * @param callbackId of that message, null when it is about a job
 * @param held what keeps it from being due: {@code predecessor} or {@code channel}, null when nothing does
 * @param note its receipt, or why it is as it is
 * @param dueAt when the next attempt may be made, null when none is to be
 */
@ApiDocument
record FollowUpResponse(
        String id,
        String name,
        String type,
        String state,
        @Nullable String jobId,
        @Nullable String callbackId,
        String branch,
        int attempts,
        @Nullable String held,
        @Nullable String note,
        @Nullable Instant dueAt,
        @Nullable String supersedes,
        Instant createdAt) {

    static FollowUpResponse of(FollowUp followUp) {
        FollowUpState state = followUp.state();
        return new FollowUpResponse(
                followUp.id().toString(),
                followUp.step().name(),
                followUp.kind().value(),
                state.name(),
                followUp.subject() instanceof Subject.OfJob(var job) ? job.toString() : null,
                followUp.subject() instanceof Subject.OfMessage(var event) ? event.toString() : null,
                followUp.branch().name().toLowerCase(Locale.ROOT),
                state.attempts(),
                held(state),
                shown(note(state)),
                state instanceof FollowUpState.Waiting waiting && waiting.hold() == FollowUpState.Hold.NONE
                        ? waiting.dueAt()
                        : null,
                followUp.supersedes() == null ? null : followUp.supersedes().toString(),
                followUp.createdAt());
    }

    private static @Nullable String held(FollowUpState state) {
        return state instanceof FollowUpState.Waiting waiting && waiting.hold() != FollowUpState.Hold.NONE
                ? waiting.hold().name().toLowerCase(Locale.ROOT)
                : null;
    }

    /** Providers quote the number that they refuse. */
    private static @Nullable String shown(@Nullable String note) {
        return note == null ? null : Shown.text(note);
    }

    private static @Nullable String note(FollowUpState state) {
        return switch (state) {
            case FollowUpState.Waiting waiting ->
                switch (waiting.hold()) {
                    case NONE -> null;
                    case PREDECESSOR -> "It comes after another follow-up.";
                    case CHANNEL -> "Its channel is not set up.";
                };
            case FollowUpState.Running _ -> null;
            case FollowUpState.Done done -> done.receipt();
            case FollowUpState.Dead dead -> dead.reason();
            case FollowUpState.Skipped skipped -> skipped.reason();
            case FollowUpState.Unknown unknown -> unknown.reason();
        };
    }

    /**
     * A follow-up with what it is to do, what was tried and what the carrier reported.
     *
     * @param delivery {@code on_its_way}, {@code arrived} or {@code not_arrived}, null when nothing was reported
     */
    @ApiDocument
    record Whole(
            @JsonUnwrapped FollowUpResponse followUp,
            PlanJson.StepResponse step,
            @Nullable String after,
            List<AttemptResponse> history,
            @Nullable String delivery,
            List<ReportResponse> reports) {
        static Whole of(FollowUp followUp, List<Attempt> attempts, List<DeliveryReport> reports) {
            return new Whole(
                    FollowUpResponse.of(followUp),
                    PlanJson.StepResponse.of(followUp.step()),
                    followUp.after() == null ? null : followUp.after().toString(),
                    attempts.stream().map(AttemptResponse::of).toList(),
                    reports.stream()
                            .map(DeliveryReport::progress)
                            .max(Comparator.naturalOrder())
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .orElse(null),
                    reports.stream().map(ReportResponse::of).toList());
        }
    }

    /** What the carrier told later. */
    @ApiDocument
    record ReportResponse(
            String status, String receipt, @Nullable String code, Instant reportedAt) {
        static ReportResponse of(DeliveryReport it) {
            return new ReportResponse(it.status(), it.receipt(), it.code(), it.reportedAt());
        }
    }

    /** One attempt. */
    @ApiDocument
    record AttemptResponse(int number, String result, String note, Instant startedAt, Instant finishedAt) {
        static AttemptResponse of(Attempt attempt) {
            return new AttemptResponse(
                    attempt.number(),
                    attempt.result().name(),
                    Shown.text(attempt.result().note()),
                    attempt.startedAt(),
                    attempt.finishedAt());
        }
    }
}
