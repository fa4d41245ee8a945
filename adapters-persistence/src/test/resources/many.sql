-- Fills an empty database as years of use would: 1 job, 1 callback and 3 follow-ups for each of fill.jobs, over 90 days,
-- most of them done, with rare and common providers, labels, words and failures. Statements end with a line of its own.
create temporary table seeds as
select n,
       at,
       (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0') || '8'
           || substr(md5('job' || n), 1, 15))::uuid as job,
       (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0') || '9'
           || substr(md5('submission' || n), 1, 15))::uuid as submission,
       (lpad(to_hex((extract(epoch from at) * 1000)::bigint + 900), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0')
           || 'a' || substr(md5('event' || n), 1, 15))::uuid as event,
       case when n % 1000 = 7 then 'polled' when n % 100 < 5 then 'local' when n % 100 < 15 then 'assemblyai'
            when n % 100 < 30 then 'gladia' else 'deepgram' end as provider,
       case when n % 1000 = 11 then 'accepted' when n % 1000 = 12 then 'uncertain' when n % 1000 < 45 and n % 1000 > 14
                then 'failed' when n % 1000 = 13 then 'expired' when n % 1000 = 14 then 'waiting' else 'completed' end
           as state
from (select n, now() - interval '90 days' * (current_setting('fill.jobs')::int - n)
        / current_setting('fill.jobs')::int as at
      from generate_series(1, current_setting('fill.jobs')::int) as n) as numbered
;
insert into jobs (id, provider, audio, options, plan, metadata, source, created_at, state, detail, version)
select job, provider,
       '{"v":1,"type":"at_url","url":"https://files.example.com/recording.wav"}', '{"model":"nova-3","smart_format":true}',
       '{"v":1,"steps":[{"name":"email","kind":"email","on":"success","settings":"{\"to\":\"client@example.com\"}","conditions":[]}]}',
       jsonb_build_object('customer', 'c' || n % 5000, 'case', n::text)
           || case when n % 10 < 3 then '{"interview": ""}' else '{}' end::jsonb
           || case when n % 100 = 1 then '{"court": ""}' else '{}' end::jsonb
           || case when n % 5000 = 1 then '{"urgent": ""}' else '{}' end::jsonb,
       case when n % 10000 = 3 then 'rare' when n % 100 = 3 then 'desk' when n % 5 = 3 then 'default' end,
       at, state,
       case state
           when 'accepted' then json_build_object('v', 1, 'type', state)
           when 'waiting' then json_build_object('v', 1, 'type', state, 'submission', submission,
               'deadline', '2099-01-01T00:00:00Z')
           when 'uncertain' then json_build_object('v', 1, 'type', state, 'submission', submission, 'why', 'no answer',
               'deadline', '2099-01-01T00:00:00Z')
           when 'failed' then json_build_object('v', 1, 'type', state, 'code', 'refused', 'message', 'No speech.',
               'at', '2026-03-01T09:30:00Z')
           else json_build_object('v', 1, 'type', state, 'at', '2026-03-01T09:30:00Z')
       end, 3
from seeds order by n
;
insert into submissions (id, job_id, provider, number, provider_job_id, state, created_at)
select submission, job, provider, 1, 'req-' || n, 'taken', at from seeds order by n
;
insert into transcripts (job_id, revision, event_id, schema_version, text, document, derived_at, indexed)
select job, 1, event, 1, '', '', at, true from seeds where state = 'completed' order by n
;
insert into transcript_words (job_id, part, words)
select job, 0, to_tsvector('simple', 'and mister john dashwood had then leisure to consider how much there might be '
    || 'prudently in his power to do for them number' || n || ' speaker' || n % 40
    || case when n % 20 = 1 then ' invoice' else '' end || case when n % 2000 = 1 then ' zebra' else '' end
    || case when n % 3 = 1 then ' thanks' else '' end)
from seeds where state = 'completed' order by n
;
insert into callback_events (id, inbox_key, submission_id, source, provider, origin, method, query, headers, bytes,
    body_length, proof, received_at, deliveries, state, job_id, ruling)
select event, sha256(event::text::bytea), case when n % 100 <> 3 then submission end,
       case when n % 10000 = 3 then 'rare' when n % 100 = 3 then 'desk' end, provider, 'callback', 'POST', '',
       '{"content-type":"application/json"}', 4000, 4000, 'capability', at, 1 + (n % 50 = 0)::int,
       case when n % 500 = 9 then 'quarantined' else 'interpreted' end,
       case when n % 500 <> 9 then job end,
       case when n % 500 = 9
           then '{"v":1,"type":"quarantined","why":"' || case when n % 10000 = 9 then 'unreadable' else 'unmatched' end
               || '","note":"No job.","at":"2026-03-01T09:30:00Z"}'
           else '{"v":1,"type":"interpreted","meaning":"transcript_ready","job":"' || job
               || '","note":"","at":"2026-03-01T09:30:00Z"}' end::json
from seeds order by n
;
insert into follow_ups (id, subject_kind, subject_id, branch, step_name, kind, step, created_at, state, detail, version)
select id, 'job', job, 'success', kind, kind,
       json_build_object('v', 1, 'name', kind, 'kind', kind, 'on', 'success', 'settings', '{"to":"client@example.com"}',
           'conditions', json_build_array()),
       at, state,
       case when state = 'skipped'
           then json_build_object('v', 1, 'type', state, 'reason', 'Not asked for.', 'at', '2026-03-01T09:30:00Z')
           when state = 'done'
           then json_build_object('v', 1, 'type', state, 'attempts', 1, 'receipt', '250 OK', 'at', '2026-03-01T09:30:00Z')
           else json_build_object('v', 1, 'type', state, 'attempts', 8, 'reason', 'Refused.', 'at',
               '2026-03-01T09:30:00Z') end, 2
from (select (lpad(to_hex((extract(epoch from at) * 1000)::bigint + 1000), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0')
                 || 'b' || substr(md5(kind || n), 1, 15))::uuid as id, job, kind, at, n,
             case when n % 100 = 50 then 'dead' when n % 1000 = 51 and kind = 'sms' then 'unknown'
                 when n % 30 = 5 then 'skipped' else 'done' end as state
      from seeds, (values ('email'), ('sms'), ('translate')) as kinds (kind)) as owed
order by n
;
-- what is still to be done, in lanes of which most wait for their time
insert into work (kind, subject, lane, due_at, tries)
select 'follow_up', event, 'sms:' || n % 40, '2099-01-01', 0 from seeds where n % 100 = 1
;
insert into audit_entries (id, at, actor, action, subject, note)
select event, at, 'sh_operator', 'follow_up.retry', job::text, '' from seeds where n % 20 = 1
;
insert into operations (id, task, dry_run, created_at, matched, changed, left_alone, ended_at)
select event, '{"v":1,"type":"retry","filter":{"state":"dead"}}', false, at, 10, 10, 0, at from seeds where n % 1000 = 1
;
drop table seeds
;
analyze
