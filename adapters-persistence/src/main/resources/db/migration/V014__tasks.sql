-- An operation does one thing to whatever a filter finds: follow-ups, callbacks or jobs.
alter table operations add column task json;

update operations set task = json_build_object('v', 1, 'type', verb, 'filter', json_strip_nulls(json_build_object(
    'state', state, 'kind', kind, 'subject', job_id, 'subject_kind', case when job_id is not null then 'job' end)));

alter table operations
    alter column task set not null,
    drop column verb,
    drop column state,
    drop column kind,
    drop column job_id;

-- What is in quarantine is looked through by reason.
create index callback_events_why on callback_events ((ruling ->> 'why'), id) where state = 'quarantined';
