-- What was sent to be translated, by a digest of engine, languages and text; without a translation while it is under way.
create table translated_pieces (
    digest      bytea primary key,
    job_id      uuid        not null references jobs on delete cascade,
    translation text,
    begun_at    timestamptz not null
);

create index translated_pieces_job on translated_pieces (job_id);

-- The captions of a translation, null where there are none.
alter table translations add column captions json;
