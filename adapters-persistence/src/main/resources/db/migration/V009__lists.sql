-- What the lists of operators are read by. Ids sort by time, so every index that ends with the id gives a page at once.

-- A label or a tag of a job, by a digest of fixed length: values may be longer than an index entry.
create function label_of(key text, value text) returns uuid
    language sql immutable strict parallel safe
    return md5(octet_length(key)::text || ':' || key || value)::uuid;

create table job_labels (
    label  uuid not null,
    job_id uuid not null references jobs on delete cascade,
    constraint job_labels_pkey primary key (label, job_id)
);

create index job_labels_job on job_labels (job_id);

create function write_job_labels() returns trigger language plpgsql as $$
begin
    insert into job_labels (label, job_id)
    select label_of(l.key, l.value), n.id from new_rows n, jsonb_each_text(n.metadata) l
    where n.metadata <> '{}';
    return null;
end $$;

create trigger job_labels after insert on jobs
    referencing new table as new_rows for each statement execute function write_job_labels();

insert into job_labels (label, job_id)
select label_of(l.key, l.value), j.id from jobs j, jsonb_each_text(j.metadata) l;

drop index jobs_metadata;
create index jobs_provider on jobs (provider, id);
create index jobs_source on jobs (source, id) where source is not null;

create index callback_events_provider on callback_events ((coalesce(adopted_provider, provider)), id);
create index callback_events_source on callback_events ((coalesce(adopted_source, source)), id)
    where adopted_job is null;

create index follow_ups_kind on follow_ups (kind, state, id);
create index follow_ups_kind_alone on follow_ups (kind, id);

-- The words of each job's latest transcript, written after the transaction that accepted it. A tsvector holds 1 MB, so a
-- long text has several parts.
create table transcript_words (
    job_id uuid     not null references jobs on delete cascade,
    part   integer  not null,
    words  tsvector not null,
    constraint transcript_words_pkey primary key (job_id, part)
);

create index transcript_words_words on transcript_words using gin (words);

alter table transcripts add column indexed boolean not null default false;
create index transcripts_to_index on transcripts (job_id) where not indexed;

-- How many there are by state: a total, and what was added to it since. Every statement appends one row for each state
-- that it changes, so writers never wait for each other; the service adds them up from time to time.
create table counts (
    name   text primary key,
    number bigint not null
);

create table count_changes (
    name   text   not null,
    change bigint not null
);

create function count_inserted() returns trigger language plpgsql as $$
begin
    insert into count_changes (name, change)
    select tg_argv[0] || state, count(*) from new_rows group by state;
    return null;
end $$;

create function count_deleted() returns trigger language plpgsql as $$
begin
    insert into count_changes (name, change)
    select tg_argv[0] || state, -count(*) from old_rows group by state;
    return null;
end $$;

create function count_moved() returns trigger language plpgsql as $$
begin
    insert into count_changes (name, change)
    select tg_argv[0] || state, sum(change)
    from (select state, 1 as change from new_rows union all select state, -1 from old_rows) as moved
    group by state having sum(change) <> 0;
    return null;
end $$;

create function count_none() returns trigger language plpgsql as $$
begin
    delete from counts where starts_with(name, tg_argv[0]);
    delete from count_changes where starts_with(name, tg_argv[0]);
    return null;
end $$;

do $$
declare
    counted record;
begin
    for counted in select * from (values ('jobs', 'jobs.'), ('callback_events', 'events.'),
                                         ('follow_ups', 'follow_ups.')) as t (name, prefix) loop
        execute format('create trigger count_inserted after insert on %I referencing new table as new_rows
            for each statement execute function count_inserted(%L)', counted.name, counted.prefix);
        execute format('create trigger count_deleted after delete on %I referencing old table as old_rows
            for each statement execute function count_deleted(%L)', counted.name, counted.prefix);
        execute format('create trigger count_moved after update on %I
            referencing new table as new_rows old table as old_rows
            for each statement execute function count_moved(%L)', counted.name, counted.prefix);
        execute format('create trigger count_none after truncate on %I
            for each statement execute function count_none(%L)', counted.name, counted.prefix);
        execute format('insert into counts select %L || state, count(*) from %I group by state',
            counted.prefix, counted.name);
    end loop;
end $$;
