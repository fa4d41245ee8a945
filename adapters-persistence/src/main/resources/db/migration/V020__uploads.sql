-- Finds the job of an upload, to tell those that have none.
create index jobs_upload on jobs ((audio ->> 'id')) where audio ->> 'type' = 'uploaded';
