package io.scribehook.domain.overview;

import io.scribehook.domain.followup.FollowUp;
import java.util.Map;

/** Lists for people and scripts. Thread-safe; may lag a moment behind what was committed. */
public interface Overview {
    Page<JobLine> jobs(JobFilter filter, Page.Asked page);

    Page<EventLine> events(EventFilter filter, Page.Asked page);

    Page<FollowUp> followUps(FollowUpFilter filter, Page.Asked page);

    /** How many there are by state: {@code jobs.completed}, {@code follow_ups.dead}, {@code events.quarantined}, ... */
    Map<String, Long> counts();
}
