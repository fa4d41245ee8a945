-- What operators had done to many follow-ups at once, and how far it is.
create table operations (
    id         uuid primary key,
    verb       text        not null,
    state      text,
    kind       text,
    job_id     uuid,
    dry_run    boolean     not null,
    created_at timestamptz not null,
    cursor     uuid,
    matched    bigint      not null,
    changed    bigint      not null,
    left_alone bigint      not null,
    ended_at   timestamptz
);
