package io.scribehook.persistence;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Frozen;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes follow-ups and their attempts: each method is one statement of a trip. */
final class FollowUpWriter {
    private static final String MOVING = """
            unnest(:ids::uuid[], :requests::text[], :lanes::text[], :repetitions::text[], :revisions::bigint[], :states::text[],
                :holds::text[], :details::text[], :versions::bigint[])""";

    private final Trip trip;
    private final Sealing sealing;

    FollowUpWriter(Trip trip, Sealing sealing) {
        this.trip = trip;
        this.sealing = sealing;
    }

    /** Those that are owed already stay as they are. */
    void owe(List<FollowUp> followUps) {
        Leg<FollowUp> leg = trip.over(followUps, """
                insert into follow_ups
                    (id, subject_kind, subject_id, branch, step_name, kind, step, after_id, supersedes_id,
                     created_at, request, lane, repetition, revision, state, hold, detail, version)
                select m.id, subject_kind, subject_id, branch, step_name, kind, step::json, after_id, supersedes_id,
                    created_at::timestamptz, request, lane, repetition, revision, state, hold, detail::json, version
                from %s with ordinality
                    as m (id, request, lane, repetition, revision, state, hold, detail, version, place)
                join unnest(:subject_kinds::text[], :subjects::uuid[], :branches::text[], :step_names::text[],
                    :kinds::text[], :steps::text[], :afters::uuid[], :supersedes::uuid[], :created_ats::text[])
                    with ordinality
                    as n (subject_kind, subject_id, branch, step_name, kind, step, after_id, supersedes_id, created_at,
                        place)
                    using (place)
                order by place
                on conflict do nothing""".formatted(MOVING))
                .texts("subject_kinds", it -> SubjectKind.of(it.subject()))
                .uuids("subjects", it -> it.subject().value())
                .texts("branches", it -> Names.of(it.branch()))
                .texts("step_names", it -> it.step().name())
                .texts("kinds", it -> it.kind().value())
                .texts(
                        "steps",
                        it -> PlanCodec.writeStep(
                                it.step(), settings -> sealing.seal(settings, FollowUpRows.about(it.id()))))
                .uuids("afters", it -> value(it.after()))
                .uuids("supersedes", it -> value(it.supersedes()))
                .times("created_ats", FollowUp::createdAt);
        moving(leg);
    }

    /** Its answer are those whose version before was the one stored. */
    Leg<FollowUp> move(List<FollowUp> nexts) {
        return moving(trip.over(nexts, """
                update follow_ups f
                set request = m.request, lane = m.lane, repetition = m.repetition, revision = m.revision,
                    state = m.state, hold = m.hold, detail = m.detail::json, version = m.version
                from %s as m (id, request, lane, repetition, revision, state, hold, detail, version)
                where f.id = m.id and f.version = m.version - 1
                returning f.id""".formatted(MOVING)));
    }

    private static Leg<FollowUp> moving(Leg<FollowUp> leg) {
        return leg.uuids("ids", it -> it.id().value())
                .texts(
                        "requests",
                        it -> it.frozen() == null ? null : it.frozen().request().value())
                .texts(
                        "lanes",
                        it -> it.frozen() == null ? null : it.frozen().lane().value())
                .texts("repetitions", it -> repetition(it.frozen()))
                .numbers("revisions", it -> revision(it.frozen()))
                .texts("states", it -> it.state().name())
                .texts("holds", it -> hold(it.state()))
                .texts("details", it -> FollowUpStateCodec.write(it.state()))
                .numbers("versions", FollowUp::version);
    }

    private static @Nullable String repetition(@Nullable Frozen frozen) {
        return frozen == null ? null : Names.of(frozen.repetition());
    }

    private static @Nullable Long revision(@Nullable Frozen frozen) {
        return frozen == null || frozen.revision() == null
                ? null
                : frozen.revision().longValue();
    }

    private static @Nullable String hold(FollowUpState state) {
        return state instanceof FollowUpState.Waiting waiting ? Names.of(waiting.hold()) : null;
    }

    private static @Nullable UUID value(@Nullable FollowUpId id) {
        return id == null ? null : id.value();
    }

    void add(List<Attempt> attempts) {
        trip.over(attempts, """
                insert into attempts (follow_up_id, number, started_at, finished_at, result, detail)
                select follow_up, number, started_at::timestamptz, finished_at::timestamptz, result, detail::json
                from unnest(:follow_ups::uuid[], :numbers::bigint[], :started_ats::text[], :finished_ats::text[],
                    :results::text[], :details::text[])
                    as a (follow_up, number, started_at, finished_at, result, detail)""")
                .uuids("follow_ups", it -> it.followUp().value())
                .numbers("numbers", it -> (long) it.number())
                .times("started_ats", Attempt::startedAt)
                .times("finished_ats", Attempt::finishedAt)
                .texts("results", it -> it.result().name())
                .texts("details", it -> AttemptResultCodec.write(it.result()));
    }
}
