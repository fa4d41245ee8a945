package io.scribehook.persistence;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of events: each method is one statement of a trip. */
final class EventWriter {
    private final Trip trip;

    EventWriter(Trip trip) {
        this.trip = trip;
    }

    void rule(List<Change.EventRuled> ruled) {
        trip.over(ruled, """
                update callback_events e
                set state = n.state, job_id = n.job, ruling = n.ruling::json, provider_job_id = n.provider_job_id
                from unnest(:ids::uuid[], :states::text[], :jobs::uuid[], :rulings::text[], :provider_job_ids::text[])
                    as n (id, state, job, ruling, provider_job_id)
                where e.id = n.id""")
                .uuids("ids", it -> it.event().value())
                .texts("states", it -> it.state().name())
                .uuids("jobs", it -> job(it.state()))
                .texts("rulings", it -> EventStateCodec.write(it.state()))
                .texts(
                        "provider_job_ids",
                        it -> it.names() == null ? null : it.names().value());
    }

    private static @Nullable UUID job(EventState state) {
        JobId job = state instanceof EventState.Interpreted interpreted ? interpreted.job() : null;
        return job == null ? null : job.value();
    }

    void adopt(List<Change.EventAdopted> adopted) {
        trip.over(adopted, """
                update callback_events e
                set adopted_job = n.job, adopted_source = n.source, adopted_provider = n.provider
                from unnest(:ids::uuid[], :jobs::uuid[], :sources::text[], :providers::text[])
                    as n (id, job, source, provider)
                where e.id = n.id""")
                .uuids("ids", it -> it.event().value())
                .uuids("jobs", it -> it.by() instanceof Address.AdoptedBy(var job) ? job.value() : null)
                .texts("sources", it -> it.by() instanceof Address.ToSource(var source) ? source.value() : null)
                .texts("providers", it -> it.provider().value());
    }

    /** Its answer are the events of those messages that no other event said before. */
    Leg<Change.MessageSaid> say(List<Change.MessageSaid> said) {
        return trip.over(said, """
                insert into messages as m (source, message_id, event_id)
                select source, message, event
                from unnest(:sources::text[], :messages::text[], :events::uuid[]) as n (source, message, event)
                order by source, message
                on conflict (source, message_id) do update set event_id = excluded.event_id
                where m.event_id = excluded.event_id
                returning m.event_id""")
                .texts("sources", it -> it.source().value())
                .texts("messages", Change.MessageSaid::messageId)
                .uuids("events", it -> it.event().value());
    }
}
