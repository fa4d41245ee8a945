package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Adds, postpones and finishes work: each method is one statement of a trip. */
final class WorkWriter {
    private final Trip trip;

    WorkWriter(Trip trip) {
        this.trip = trip;
    }

    /** A claim whose work is to be done again then. */
    record PutOff(Claim claim, Instant dueAt) {}

    /**
     * Work to be added.
     *
     * @param owed whether it is for a follow-up that the same transaction owes, and not to be added if that was owed
     *     already
     */
    record Due(Work work, boolean owed) {}

    /** The fences of those claims that still hold; nobody can take these over before the transaction ends. */
    Leg<Claim> held(List<Claim> claims) {
        var leg = trip.over(claims, """
                select w.fence
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[]) as c (kind, subject, fence)
                join work w on w.kind = c.kind and w.subject = c.subject and w.fence = c.fence
                order by w.kind, w.subject
                for update of w""");
        return bind(leg, claim -> claim);
    }

    void schedule(List<Due> due) {
        trip.over(due, """
                insert into work as w (kind, subject, lane, due_at, priority, tries)
                select n.kind, subject, n.lane, due_at::timestamptz, priority, tries
                from unnest(:kinds::text[], :subjects::uuid[], :lanes::text[], :due_ats::text[],
                    :priorities::text[], :tries::bigint[], :oweds::text[])
                    as n (kind, subject, lane, due_at, priority, tries, owed)
                left join follow_ups f on f.id = n.subject and owed::boolean
                where f.id is not null or not owed::boolean
                order by n.kind, subject
                on conflict (kind, subject) do update
                set lane = excluded.lane, due_at = excluded.due_at, priority = excluded.priority,
                    tries = excluded.tries, takeovers = 0,
                    fence = null, lease_until = null, handed_over = false""")
                .texts("kinds", it -> Names.of(it.work().kind()))
                .uuids("subjects", it -> it.work().subject())
                .texts("lanes", it -> it.work().lane().value())
                .times("due_ats", it -> it.work().dueAt())
                .texts("priorities", it -> Names.of(it.work().priority()))
                .numbers("tries", it -> (long) it.work().tries())
                .flags("oweds", Due::owed);
    }

    // The fence is asked for once more: an earlier change of the same transaction may have scheduled the work anew, and
    // then it is no longer the claimed one.

    void finish(List<Claim> claims) {
        var leg = trip.over(claims, """
                delete from work w
                using unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[]) as c (kind, subject, fence)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        bind(leg, claim -> claim);
    }

    void postpone(List<PutOff> postponed) {
        var leg = trip.over(postponed, """
                update work w
                set due_at = c.due_at::timestamptz, tries = w.tries + 1, takeovers = 0, fence = null, lease_until = null,
                    handed_over = false
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :due_ats::text[])
                    as c (kind, subject, fence, due_at)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        bind(leg, PutOff::claim).times("due_ats", PutOff::dueAt);
    }

    /** Like postponing, but it does not count as a try, and what was handed over stays so. */
    void defer(List<PutOff> deferred) {
        var leg = trip.over(deferred, """
                update work w set due_at = c.due_at::timestamptz, takeovers = 0, fence = null, lease_until = null
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :due_ats::text[])
                    as c (kind, subject, fence, due_at)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        bind(leg, PutOff::claim).times("due_ats", PutOff::dueAt);
    }

    void handOver(List<Claim> claims) {
        var leg = trip.over(claims, """
                update work w set handed_over = true, takeovers = 0, lease_until = greatest(w.lease_until, c.until::timestamptz)
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :untils::text[])
                    as c (kind, subject, fence, until)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        bind(leg, claim -> claim).times("untils", Claim::until);
    }

    /**
     * Extends the leases of those that still hold. Nobody is waited for: what is locked is just being settled, and while
     * this waited it would hold up others.
     */
    void renew(List<Claim> claims, Instant until) {
        var leg = trip.over(claims, """
                with held as materialized (
                    select w.kind, w.subject, c.until
                    from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :untils::text[])
                        as c (kind, subject, fence, until)
                    join work w on w.kind = c.kind and w.subject = c.subject and w.fence = c.fence
                    for update of w skip locked
                )
                update work w set lease_until = greatest(w.lease_until, held.until::timestamptz)
                from held where w.kind = held.kind and w.subject = held.subject""");
        bind(leg, claim -> claim).times("untils", _ -> until);
    }

    private static <T> Leg<T> bind(Leg<T> leg, Function<T, Claim> claim) {
        return leg.texts("kinds", it -> Names.of(claim.apply(it).work().kind()))
                .uuids("subjects", it -> claim.apply(it).work().subject())
                .uuids("fences", it -> claim.apply(it).fence());
    }
}
