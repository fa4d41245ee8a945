package io.scribehook.persistence;

import io.scribehook.domain.retention.OldRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Each piece is one transaction of single rows, found in the order of ids, which is roughly that of time: what was forgotten
 * before is not looked at again. Whoever works on a row at the same time keeps it.
 */
@Singleton
final class JdbcOldRecords implements OldRecords {
    private static final String TO_BE_READ =
            "exists (select from work w where w.kind = 'interpret' and w.subject = e.id)";
    private static final String ENDED = "('done', 'dead', 'skipped')";

    /** Walks over what still has a body. */
    private static final String BODIES = """
            select e.id
            from callback_bodies b join callback_events e on e.id = b.event_id
            where b.part = 0 and b.event_id < :below
              and e.state = 'interpreted' and e.received_at < :before
              and not %s
              and not exists (select from follow_ups f where f.subject_id = e.id and f.state not in %s)
              and not exists (
                  select from jobs j where j.id = e.job_id and j.state not in ('completed', 'failed', 'expired'))
              and not exists (select from follow_ups f where f.subject_id = e.job_id and f.state not in %s)
            order by b.event_id limit :most for update of e skip locked""".formatted(TO_BE_READ, ENDED, ENDED);

    private static final String EVENTS = """
            select e.id from callback_events e
            where e.id < :below and e.received_at < :before
              and (e.state = 'interpreted' and e.job_id is null
                   or e.state = 'quarantined' and e.proof = 'none' and e.adopted_job is null and e.adopted_source is null)
              and not %s
              and not exists (
                  select from follow_ups f
                  where f.subject_id = e.id and (f.state not in %s or f.created_at >= :before))
            order by e.id limit :most for update skip locked""".formatted(TO_BE_READ, ENDED);

    /** The events of a job are looked for by each of the ways in which they can be its. */
    private static final String JOBS = """
            select j.id from jobs j
            where j.id < :below and j.created_at < :before and j.state in ('completed', 'failed', 'expired')
              and not exists (
                  select from follow_ups f
                  where f.subject_id = j.id and (f.state not in %s or f.created_at >= :before))
              and not exists (select from work w where w.kind in ('submit', 'recover', 'clean_up') and w.subject = j.id)
              and not exists (
                  select from submissions s join work w on w.kind = 'fetch' and w.subject = s.id where s.job_id = j.id)
              and not exists (
                  select from (
                      select * from callback_events e where e.job_id = j.id
                      union all
                      select * from callback_events e where e.adopted_job = j.id
                      union all
                      select e.* from submissions s join callback_events e on e.submission_id = s.id where s.job_id = j.id
                  ) e
                  where e.state <> 'interpreted' or e.received_at >= :before or %s)
            order by j.id limit :most for update skip locked""".formatted(ENDED, TO_BE_READ);

    private static final String EVENTS_OF_JOBS = """
            select e.id from callback_events e where e.job_id = any(:ids)
            union
            select e.id from callback_events e where e.adopted_job = any(:ids)
            union
            select e.id from submissions s join callback_events e on e.submission_id = s.id where s.job_id = any(:ids)""";

    private final Jdbi jdbi;

    JdbcOldRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public int forgetBodies(Instant before, int most) {
        return jdbi.inTransaction(handle -> {
            List<UUID> old = old(handle, BODIES, before, most);
            delete(handle, "callback_bodies where event_id", old);
            return old.size();
        });
    }

    @Override
    public int forgetEvents(Instant before, int most) {
        return jdbi.inTransaction(handle -> {
            List<UUID> old = old(handle, EVENTS, before, most);
            forgetEvents(handle, old);
            return old.size();
        });
    }

    @Override
    public int forgetJobs(Instant before, int most) {
        return jdbi.inTransaction(handle -> {
            List<UUID> old = old(handle, JOBS, before, most);
            List<UUID> events = new Rows<>(old, handle.createQuery(EVENTS_OF_JOBS))
                    .uuids("ids", it -> it)
                    .statement()
                    .mapTo(UUID.class)
                    .list();
            forgetEvents(handle, events);
            delete(handle, "follow_ups where subject_id", old);
            // submissions, transcripts, translations, labels and keys go with them
            delete(handle, "jobs where id", old);
            return old.size();
        });
    }

    private static List<UUID> old(Handle handle, String query, Instant before, int most) {
        return handle.createQuery(query)
                .bind("before", before)
                .bind("below", IdRange.of(null, null, before).below())
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    private static void forgetEvents(Handle handle, List<UUID> events) {
        delete(handle, "messages where event_id", events);
        delete(handle, "follow_ups where subject_id", events);
        delete(handle, "callback_bodies where event_id", events);
        delete(handle, "callback_events where id", events);
    }

    private static void delete(Handle handle, String rows, List<UUID> ids) {
        if (ids.isEmpty()) return;
        new Rows<>(ids, handle.createUpdate("delete from " + rows + " = any(:ids)"))
                .uuids("ids", it -> it)
                .statement()
                .execute();
    }
}
