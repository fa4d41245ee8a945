-- The node that claimed it last: what it holds when it starts was held by the one that died.
alter table work add column holder uuid;
