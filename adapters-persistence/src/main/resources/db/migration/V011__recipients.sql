-- What a carrier told of a message after it took it.
create table delivery_reports (
    seq          bigint generated always as identity primary key,
    follow_up_id uuid        not null references follow_ups on delete cascade,
    receipt      text        not null,
    status       text        not null,
    progress     text        not null,
    code         text,
    reported_at  timestamptz not null,
    unique (follow_up_id, receipt, status)
);

create table opt_outs (
    id        uuid primary key,
    kind      text        not null,
    recipient text        not null,
    reason    text        not null,
    since     timestamptz not null,
    unique (kind, recipient)
);

-- Recipients by a digest: nobody has to be found here, only counted.
create table daily_shares (
    recipient    bytea not null,
    day          date  not null,
    follow_up_id uuid  not null,
    primary key (recipient, day, follow_up_id)
);
