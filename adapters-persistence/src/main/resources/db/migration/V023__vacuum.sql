-- No plan depends on what is known of the values in these: counting them anew, as they come and go, would be for nothing.
alter table work set (autovacuum_analyze_threshold = 100000);
alter table count_changes set (autovacuum_analyze_threshold = 100000);
