-- Everything that is to be done; a row lives until its work is finished.
create table work (
    kind        text        not null,
    subject     uuid        not null,
    lane        text collate "C" not null,
    due_at      timestamptz not null,
    tries       integer     not null,
    fence       uuid,
    lease_until timestamptz,
    handed_over boolean     not null default false,
    constraint work_pkey primary key (kind, subject),
    constraint work_lease check ((fence is null) = (lease_until is null))
)
-- Claiming touches no indexed column: with room in the page it leaves the indexes alone. Rows come and go, so the
-- vacuum counts them rather than waiting for a share of the table.
with (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.01,
    autovacuum_vacuum_threshold = 500,
    autovacuum_analyze_scale_factor = 0.05,
    autovacuum_analyze_threshold = 500
);

-- Leads to each lane of a kind, and within it to what is due first.
create index work_turns on work (kind, lane, due_at, subject);
