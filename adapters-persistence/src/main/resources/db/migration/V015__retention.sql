-- What a source holds in quarantine is counted from the index alone, and the oldest of it is found there.
drop index callback_events_quarantine;
create index callback_events_quarantine on callback_events (source, id) include (bytes, proof)
    where state = 'quarantined' and adopted_job is null and adopted_source is null;

-- What quarantines lost for want of room.
create table quarantine_losses (
    source  text collate "C" primary key,
    events  bigint      not null,
    bytes   bigint      not null,
    last_at timestamptz not null
);

create index messages_event on messages (event_id);
