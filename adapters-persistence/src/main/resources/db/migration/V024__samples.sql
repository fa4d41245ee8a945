-- Of these rows come and go by the ten thousand, and all plans follow their indexes: three thousand rows tell the planner
-- enough. Three hundred times a column's target are read, and compared, whenever a table is analysed.
do $$
declare
    busy   regclass[] := array['callback_events', 'callback_bodies', 'work', 'jobs', 'job_labels', 'submissions',
                               'transcripts', 'follow_ups', 'attempts', 'news', 'count_changes'];
    target text := 'set statistics 10';
    part   record;
begin
    for part in select attrelid::regclass as name, attname from pg_attribute
                where attrelid = any (busy) and attnum > 0 and not attisdropped loop
        execute format('alter table %s alter column %I %s', part.name, part.attname, target);
    end loop;
    for part in select indexrelid::regclass as name, position
                from pg_index, unnest(indkey) with ordinality as key (attnum, position)
                where indrelid = any (busy) and key.attnum = 0 loop
        execute format('alter index %s alter column %s %s', part.name, part.position, target);
    end loop;
end $$;
