-- Providers that took jobs and do not call back any more.
create table silences (
    provider text constraint silences_pkey primary key,
    since    timestamptz not null
);

-- What each provider took, the latest first.
create index submissions_taken on submissions (provider, created_at) where state = 'taken';

-- What was submitted again: there is a limit to it within a day.
create index submissions_again on submissions (created_at) where number > 1;
