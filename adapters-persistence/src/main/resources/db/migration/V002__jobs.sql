create table jobs (
    id         uuid constraint jobs_pkey primary key,
    provider   text        not null,
    audio      json        not null,
    options    text        not null,
    plan       json        not null,
    metadata   jsonb       not null,
    source     text,
    created_at timestamptz not null,
    state      text        not null,
    detail     json        not null,
    version    bigint      not null
) with (fillfactor = 90);

create index jobs_state on jobs (state, id);
create index jobs_metadata on jobs using gin (metadata jsonb_path_ops);

create table idempotency_keys (
    key         text constraint idempotency_keys_pkey primary key,
    fingerprint text not null,
    job_id      uuid not null references jobs on delete cascade
);

create index idempotency_keys_job on idempotency_keys (job_id);

create table submissions (
    id              uuid primary key,
    job_id          uuid        not null references jobs on delete cascade,
    provider        text        not null,
    number          integer     not null,
    provider_job_id text,
    state           text        not null,
    created_at      timestamptz not null
) with (fillfactor = 90);

create unique index submissions_provider_job_id on submissions (provider, provider_job_id)
    where provider_job_id is not null;
create index submissions_id_of_any_provider on submissions (provider_job_id) where provider_job_id is not null;
create index submissions_job on submissions (job_id, number);

-- The document is compressed JSON without the text, which has a column of its own.
create table transcripts (
    job_id         uuid        not null references jobs on delete cascade,
    revision       integer     not null,
    event_id       uuid        not null,
    schema_version integer     not null,
    text           text        not null,
    document       bytea       not null,
    derived_at     timestamptz not null,
    constraint transcripts_pkey primary key (job_id, revision)
);

alter table transcripts alter column document set storage external;
