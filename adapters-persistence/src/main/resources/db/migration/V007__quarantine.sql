-- The event that was the first to say a sender's message: one effect for each.
create table messages (
    source     text not null,
    message_id text not null,
    event_id   uuid not null,
    constraint messages_pkey primary key (source, message_id)
);

-- What was read out of an event to find it again, and who took it in.
alter table callback_events
    add column provider_job_id text,
    add column adopted_job uuid,
    add column adopted_source text,
    add column adopted_provider text,
    add constraint callback_events_adopted check (num_nonnulls(adopted_job, adopted_source) < 2);

create index callback_events_provider_job_id on callback_events (provider_job_id, id)
    where provider_job_id is not null;
create index callback_events_adopted_job on callback_events (adopted_job, id) where adopted_job is not null;

-- Leads to the oldest of what may go when a source's quarantine is full.
create index callback_events_quarantine on callback_events (source, id) where state = 'quarantined';
