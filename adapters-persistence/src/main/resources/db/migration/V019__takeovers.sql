-- How often it was taken over from one that died. What was merely under way when a node was killed shall not be taken for
-- what kills nodes: every fourth time counts as a try.
alter table work add column takeovers integer not null default 0;
