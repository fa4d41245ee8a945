-- What changed, for those who watch. Written in the transaction that changed it, kept for a while only.
create table news (
    xid     xid8        not null default pg_current_xact_id(),
    seq     bigint      not null generated always as identity,
    at      timestamptz not null default now(),
    topic   text        not null,
    subject uuid        not null,
    job_id  uuid,
    state   text        not null,
    -- by transaction: the order of seq is not that of commits
    constraint news_pkey primary key (xid, seq)
)
-- Rows are only ever added and, from the other end, deleted: the vacuum counts them.
with (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0.2,
    autovacuum_analyze_scale_factor = 0.2
);

-- Up to which transaction something was forgotten, or never told. One row.
create table news_forgotten (
    through xid8 not null
);

insert into news_forgotten (through) values (pg_current_xact_id());
