-- What is urgent goes first within its lane. Each priority is looked up by itself: their order is not that of the index.
alter table work add column priority text collate "C" not null default 'normal';
drop index work_turns;
create index work_turns on work (kind, lane, priority, due_at, subject);
