-- Lanes of which nothing is claimed for now; their work stays where it is.
create table paused_lanes (
    lane      text collate "C" primary key,
    paused_at timestamptz not null,
    reason    text        not null,
    -- when one piece of work is let through; null for not before somebody resumes the lane
    probe_at  timestamptz,
    probes    integer     not null default 0
);

-- The transcript that a frozen request tells of: a better one that is derived later changes nothing of it.
alter table follow_ups add column revision integer;
