create table sources (
    name         text collate "C" primary key,
    dialect      text        not null,
    verification text        not null,
    plan         text,
    enabled      boolean     not null,
    created_at   timestamptz not null
);

create table api_keys (
    prefix       text primary key,
    name         text        not null,
    hash         text        not null,
    scopes       text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table audit_entries (
    id      uuid primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    note    text        not null
);
