-- Which server the ids of transactions in "news" belong to: in another one they mean nothing. At most one row, written
-- whenever a node starts.
create table cluster (
    identity text not null,
    xid      xid8 not null
);

-- A table with this comment is left out of "scribehook backup".
comment on table cluster is 'not part of a backup';
comment on table news is 'not part of a backup';
comment on table news_forgotten is 'not part of a backup';
