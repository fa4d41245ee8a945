-- What a job asks for in place of what holds for its provider.
alter table jobs
    add column deadline_seconds bigint,
    add column at_deadline text;
