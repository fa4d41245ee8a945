create table follow_ups (
    id            uuid primary key,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    branch        text        not null,
    step_name     text        not null,
    kind          text        not null,
    step          json        not null,
    after_id      uuid,
    request       text,
    lane          text,
    repetition    text,
    supersedes_id uuid,
    created_at    timestamptz not null,
    state         text        not null,
    hold          text,
    detail        json        not null,
    version       bigint      not null,
    constraint follow_ups_frozen check (num_nulls(request, lane, repetition) in (0, 3))
) with (fillfactor = 80);

-- Owed once, however often an event is interpreted; what replaces another at an operator's request does not count.
create unique index follow_ups_owed_once on follow_ups (subject_id, branch, step_name, subject_kind)
    where supersedes_id is null;
create index follow_ups_subject on follow_ups (subject_id, id);
create index follow_ups_state on follow_ups (state, id);
create index follow_ups_after on follow_ups (after_id) where after_id is not null;
create index follow_ups_held_by_channel on follow_ups (kind, id) where hold = 'channel';

create table attempts (
    seq          bigint generated always as identity primary key,
    follow_up_id uuid        not null references follow_ups on delete cascade,
    number       integer     not null,
    started_at   timestamptz not null,
    finished_at  timestamptz not null,
    result       text        not null,
    detail       json        not null
);

create index attempts_follow_up on attempts (follow_up_id, number);

-- One for each follow-up that made one: making it again replaces it.
create table translations (
    made_by  uuid primary key,
    job_id   uuid        not null references jobs on delete cascade,
    language text        not null,
    engine   text        not null,
    draft    boolean     not null,
    text     text        not null,
    made_at  timestamptz not null
);

create index translations_job on translations (job_id);
