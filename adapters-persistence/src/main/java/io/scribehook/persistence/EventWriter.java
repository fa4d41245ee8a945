package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.SourceName;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of events within a transaction. */
final class EventWriter {
    private final Handle handle;

    EventWriter(Handle handle) {
        this.handle = handle;
    }

    void rule(EventId event, EventState state, @Nullable ProviderJobId names) {
        JobId job = state instanceof EventState.Interpreted interpreted ? interpreted.job() : null;
        handle.createUpdate("""
                        update callback_events
                        set state = :state, job_id = :job, ruling = :ruling::json, provider_job_id = :names
                        where id = :id""")
                .bind("state", state.name())
                .bind("job", job == null ? null : job.value())
                .bind("ruling", EventStateCodec.write(state))
                .bind("names", names == null ? null : names.value())
                .bind("id", event.value())
                .execute();
    }

    void adopt(EventId event, Address by, ProviderName provider) {
        handle.createUpdate("""
                        update callback_events
                        set adopted_job = :job, adopted_source = :source, adopted_provider = :provider
                        where id = :id""")
                .bind("job", by instanceof Address.AdoptedBy(var job) ? job.value() : null)
                .bind("source", by instanceof Address.ToSource(var source) ? source.value() : null)
                .bind("provider", provider.value())
                .bind("id", event.value())
                .execute();
    }

    /** Whether no other event said it before. */
    boolean say(SourceName source, String messageId, EventId event) {
        return handle.createUpdate("""
                        insert into messages as m (source, message_id, event_id) values (:source, :message, :event)
                        on conflict (source, message_id) do update set event_id = excluded.event_id
                        where m.event_id = excluded.event_id""")
                        .bind("source", source.value())
                        .bind("message", messageId)
                        .bind("event", event.value())
                        .execute()
                == 1;
    }
}
