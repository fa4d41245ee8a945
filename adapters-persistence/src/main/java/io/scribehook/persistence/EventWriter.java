package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of events within a transaction. */
final class EventWriter {
    private final Handle handle;

    EventWriter(Handle handle) {
        this.handle = handle;
    }

    void rule(List<Change.EventRuled> ruled) {
        if (ruled.isEmpty()) return;
        var update = handle.createUpdate("""
                update callback_events e
                set state = n.state, job_id = n.job, ruling = n.ruling::json, provider_job_id = n.provider_job_id
                from unnest(:ids::uuid[], :states::text[], :jobs::uuid[], :rulings::text[], :provider_job_ids::text[])
                    as n (id, state, job, ruling, provider_job_id)
                where e.id = n.id""");
        new Rows<>(ruled, update)
                .uuids("ids", it -> it.event().value())
                .texts("states", it -> it.state().name())
                .uuids("jobs", it -> job(it.state()))
                .texts("rulings", it -> EventStateCodec.write(it.state()))
                .texts(
                        "provider_job_ids",
                        it -> it.names() == null ? null : it.names().value())
                .statement()
                .execute();
    }

    private static @Nullable UUID job(EventState state) {
        JobId job = state instanceof EventState.Interpreted interpreted ? interpreted.job() : null;
        return job == null ? null : job.value();
    }

    void adopt(Change.EventAdopted adopted) {
        Address by = adopted.by();
        handle.createUpdate("""
                        update callback_events
                        set adopted_job = :job, adopted_source = :source, adopted_provider = :provider
                        where id = :id""")
                .bind("job", by instanceof Address.AdoptedBy(var job) ? job.value() : null)
                .bind("source", by instanceof Address.ToSource(var source) ? source.value() : null)
                .bind("provider", adopted.provider().value())
                .bind("id", adopted.event().value())
                .execute();
    }

    /** Whether no other event said it before. */
    boolean say(Change.MessageSaid said) {
        return handle.createUpdate("""
                        insert into messages as m (source, message_id, event_id) values (:source, :message, :event)
                        on conflict (source, message_id) do update set event_id = excluded.event_id
                        where m.event_id = excluded.event_id""")
                        .bind("source", said.source().value())
                        .bind("message", said.messageId())
                        .bind("event", said.event().value())
                        .execute()
                == 1;
    }
}
