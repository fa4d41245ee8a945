package io.scribehook.persistence;

/** The statements that claim work. */
final class ClaimSql {
    /** Every fourth taking over in a row counts as a try. */
    private static final String TAKING = """
            set tries = w.tries + case when w.fence is not null and w.takeovers % 4 = 3 then 1 else 0 end,
            takeovers = w.takeovers + case when w.fence is null then 0 else 1 end,
            fence = gen_random_uuid(), lease_until = :until, holder = :holder
            """;

    /**
     * Hops from lane to lane along the index, takes from each what has its turn first, gives every lane its first turn, then
     * every lane its second, and so on, beginning after the lane that had the last turn before. More is looked at than
     * claimed, since others may hold the first of it by the time it is locked; but with many lanes not more of each than
     * its share, and never more than there is room for.
     */
    static final String CLAIM = """
            with recursive lanes (kind, lane) as (
                select asked.kind, first.lane
                from unnest(:kinds::text[]) as asked (kind) cross join lateral (
                    select w.lane from work w where w.kind = asked.kind
                    order by w.lane, w.priority, w.due_at limit 1
                ) as first
                union all
                select lanes.kind, next.lane
                from lanes cross join lateral (
                    select w.lane from work w where w.kind = lanes.kind and w.lane > lanes.lane
                    order by w.lane, w.priority, w.due_at limit 1
                ) as next
            ),
            priorities as (
                select priority, seconds * interval '1 second' as handicap
                from unnest(:priorities::text[], :handicaps::bigint[]) as p (priority, seconds)
            ),
            roomy as (
                select l.kind, l.lane, p.lane is not null as paused, coalesce(g.room, :window) as group_room,
                    case
                        when p.lane is null then coalesce(r.room, :each)
                        when p.probe_at <= :now then 1
                        else 0
                    end as room
                from lanes l
                left join paused_lanes p on p.lane = l.lane and l.kind not in ('interpret', 'recover')
                left join unnest(:lanes::text[], :rooms::bigint[]) as r (lane, room) on r.lane = l.lane
                left join unnest(:groups::text[], :group_rooms::bigint[]) as g (name, room)
                    on g.name = split_part(l.lane, ':', 1)
                where exists (
                    select 1 from priorities cross join lateral (
                        select 1 from work w
                        where w.kind = l.kind and w.lane = l.lane and w.priority = priorities.priority
                            and w.due_at <= :now
                        order by w.due_at limit 1
                    ) as something
                )
            ),
            busy as (
                select kind, lane, paused, group_room, lane <= :last as had_turn,
                    least(greatest(:window / count(*) over (), 2), room) as share
                from roomy where room > 0
            ),
            due as (
                select first.*, busy.lane, busy.paused, busy.had_turn, busy.group_room,
                    row_number() over (partition by busy.lane order by turn_at, subject) as turn
                from busy cross join lateral (
                    select next.*
                    from priorities cross join lateral (
                        select w.kind, w.subject, w.due_at + priorities.handicap as turn_at from work w
                        where w.kind = busy.kind and w.lane = busy.lane and w.priority = priorities.priority
                            and w.due_at <= :now and (w.lease_until is null or w.lease_until <= :now)
                        order by w.due_at, w.subject limit busy.share
                    ) as next
                    order by next.turn_at, next.subject limit busy.share
                ) as first
            ),
            chosen as (
                select * from (
                    select due.*, row_number() over (
                        partition by split_part(lane, ':', 1) order by turn, had_turn, lane, turn_at, subject) as place
                    from due
                ) as placed
                where place <= group_room
                order by turn, had_turn, lane, turn_at, subject limit :window
            ),
            locked as (
                select w.kind, w.subject, w.lane, chosen.turn, chosen.had_turn, chosen.turn_at, chosen.paused
                from chosen join work w using (kind, subject)
                where w.due_at <= :now and (w.lease_until is null or w.lease_until <= :now)
                order by chosen.turn, chosen.had_turn, w.lane, chosen.turn_at, w.subject limit :limit
                for update of w skip locked
            ),
            probing as (
                update paused_lanes p
                set probes = p.probes + 1,
                    probe_at = :now + least(interval '30 seconds' * power(2, least(p.probes, 10)), interval '15 minutes')
                from locked where locked.paused and p.lane = locked.lane
            ),
            claimed as (
                update work w
            """ + TAKING + """
                from locked where w.kind = locked.kind and w.subject = locked.subject
                returning w.*, locked.turn, locked.had_turn, locked.turn_at, locked.paused as probe
            )
            select * from claimed
            order by turn, had_turn, lane, turn_at, subject""";

    /** Claims of these pieces of work what is due and not held by anybody; of a paused lane nothing. */
    static final String CLAIM_BY_NAME = """
            with locked as (
                select w.kind, w.subject
                from unnest(:kinds::text[], :subjects::uuid[]) as added (kind, subject) join work w using (kind, subject)
                where w.due_at <= :now and (w.lease_until is null or w.lease_until <= :now)
                    and (w.kind in ('interpret', 'recover')
                        or not exists (select from paused_lanes p where p.lane = w.lane))
                order by w.kind, w.subject
                for update of w skip locked
            )
            update work w
            """ + TAKING + """
            from locked where w.kind = locked.kind and w.subject = locked.subject
            returning w.*, false as probe""";

    private ClaimSql() {}
}
