-- A delivery as it arrived. The table keeps the uniqueness of deliveries and is therefore not partitioned.
create table callback_events (
    id            uuid primary key,
    inbox_key     bytea       not null constraint callback_events_inbox_key unique,
    submission_id uuid,
    source        text,
    provider      text        not null,
    origin        text        not null,
    method        text        not null,
    query         text        not null,
    -- json, not jsonb: jsonb refuses \u0000, which strangers may send
    headers       json        not null,
    bytes         bigint      not null,
    body_length   bigint      not null,
    proof         text        not null,
    received_at   timestamptz not null,
    deliveries    integer     not null default 1,
    state         text        not null default 'received',
    job_id        uuid,
    ruling        json,
    constraint callback_events_address check ((submission_id is null) <> (source is null))
) with (fillfactor = 90);

create index callback_events_state on callback_events (state, id);
create index callback_events_submission on callback_events (submission_id, id) where submission_id is not null;
create index callback_events_job on callback_events (job_id, id) where job_id is not null;

-- The bytes of a body, in parts that fit into memory. The parts of one body are one stream in one encoding.
create table callback_bodies (
    event_id uuid    not null,
    part     integer not null,
    encoding text    not null,
    bytes    bytea   not null,
    primary key (event_id, part)
);

-- Compressed already where that helps.
alter table callback_bodies alter column bytes set storage external;
