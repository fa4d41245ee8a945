-- How many there were when an operation was asked for, where that is known without looking at them.
alter table operations add column total bigint;
