package io.scribehook.domain.fake;

import static java.util.Comparator.comparingInt;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import java.util.Map;
import java.util.TreeMap;

/** Looks through everything each time. */
public final class InMemoryOverview implements Overview {
    private final InMemoryStore store;

    public InMemoryOverview(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Page<JobLine> jobs(JobFilter filter, Page.Asked page) {
        return store.reading(records -> Paging.page(
                records.jobs.values().stream()
                        .filter(job -> Filters.lets(filter, job, records))
                        .map(job -> records.submissions.values().stream()
                                .filter(it -> it.job().equals(job.id()))
                                .max(comparingInt(Submission::number))
                                .map(latest -> new JobLine(job, latest.providerJobId()))
                                .orElseGet(() -> new JobLine(job, null))),
                line -> line.job().id().value(),
                page));
    }

    @Override
    public Page<EventLine> events(EventFilter filter, Page.Asked page) {
        return store.reading(records -> Paging.page(
                records.events.values().stream()
                        .filter(stored -> Filters.lets(filter, stored, records))
                        .map(stored -> new EventLine(stored.event(), stored.state(), stored.deliveries())),
                line -> line.event().id().value(),
                page));
    }

    @Override
    public Page<FollowUp> followUps(FollowUpFilter filter, Page.Asked page) {
        return store.reading(records -> Paging.page(
                records.followUps.values().stream().filter(it -> Filters.lets(filter, it)),
                it -> it.id().value(),
                page));
    }

    @Override
    public Map<String, Long> counts() {
        return store.reading(records -> {
            Map<String, Long> counts = new TreeMap<>();
            records.jobs
                    .values()
                    .forEach(it -> counts.merge("jobs." + it.state().name(), 1L, Long::sum));
            records.events
                    .values()
                    .forEach(it -> counts.merge("events." + it.state().name(), 1L, Long::sum));
            records.followUps
                    .values()
                    .forEach(it -> counts.merge("follow_ups." + it.state().name(), 1L, Long::sum));
            return counts;
        });
    }
}
