package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of events and follow-ups, pages and counts. */
public abstract class OverviewContract extends OnStores {
    private static final Page.Asked FIRST = new Page.Asked(Page.LARGEST, null);

    /** Brings the overview up to date with what was committed. */
    protected void catchUp() {}

    @Test
    void jobs_come_the_newest_first_page_by_page_while_more_are_added() {
        for (int i = 0; i < 7; i++) stored(aJob());
        var there = jobIds(stores.overview().jobs(JobFilter.ALL, FIRST));

        var read = walk(asked -> stores.overview().jobs(JobFilter.ALL, asked), () -> stored(aJob()));

        assertThat(read.stream().map(line -> line.job().id().value())).containsExactlyElementsOf(there);
        assertThat(there).hasSize(7).isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
    }

    @Test
    void events_come_the_newest_first_page_by_page_while_more_are_added() {
        List<UUID> there = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            there.addFirst(stored(aCallback().build(), "a").id().value());

        var read = walk(
                asked -> stores.overview().events(EventFilter.ALL, asked),
                () -> stored(aCallback().build(), "a"));

        assertThat(read.stream().map(line -> line.event().id().value())).containsExactlyElementsOf(there);
    }

    @Test
    void follow_ups_come_the_newest_first_page_by_page_while_more_are_added() {
        List<FollowUp> there = new ArrayList<>();
        for (int i = 0; i < 7; i++) there.addFirst(owed(null));

        var read = walk(asked -> stores.overview().followUps(FollowUpFilter.ALL, asked), () -> owed(null));

        assertThat(read).containsExactlyElementsOf(there);
    }

    @Test
    void a_full_last_page_has_no_next() {
        for (int i = 0; i < 3; i++) stored(aJob());
        catchUp();

        assertThat(stores.overview()
                        .jobs(JobFilter.ALL, new Page.Asked(3, null))
                        .next())
                .isNull();
        assertThat(stores.overview()
                        .jobs(JobFilter.ALL, new Page.Asked(2, null))
                        .next())
                .isNotNull();
    }

    @Test
    void a_job_is_shown_with_what_its_latest_submission_is_called() {
        var job = stored(aJob());
        var other = stored(aJob());
        given(
                new Change.SubmissionSaved(aSubmission(job, 1, "first")),
                new Change.SubmissionSaved(aSubmission(job, 2, "second")));
        catchUp();

        assertThat(stores.overview().jobs(JobFilter.ALL, FIRST).items())
                .containsExactly(new JobLine(other, null), new JobLine(job, new ProviderJobId("second")));
    }

    @Test
    void events_are_filtered() {
        var job = stored(aJob());
        var submission = aSubmission(job, 1, null);
        given(new Change.SubmissionSaved(submission));
        var toSubmission = stored(aCallback().to(submission.id()).bytes(1).build(), "a");
        var found = stored(aCallback().to(new SourceName("desk")).bytes(1).build(), "a");
        var other =
                stored(aCallback().provider(new ProviderName("other")).bytes(1).build(), "a");
        stores.inbox().store(aCallback().to(submission.id()).bytes(1).build(), body("a"));
        var read = new EventState.Interpreted("transcript_ready", job.id(), "", NOW);
        given(new Change.EventRuled(found.id(), read));
        catchUp();

        var all = List.of(
                new EventLine(other, new EventState.Received(), 1),
                new EventLine(found, read, 1),
                new EventLine(toSubmission, new EventState.Received(), 2));
        assertThat(events(EventFilter.ALL)).isEqualTo(all);
        assertThat(events(new EventFilter("interpreted", null, null, null))).isEqualTo(all.subList(1, 2));
        assertThat(events(new EventFilter(null, PROVIDER, null, null))).isEqualTo(all.subList(1, 3));
        assertThat(events(new EventFilter(null, null, new SourceName("desk"), null)))
                .isEqualTo(all.subList(1, 2));
        assertThat(events(new EventFilter(null, null, null, job.id()))).isEqualTo(all.subList(1, 3));
        assertThat(events(new EventFilter("received", PROVIDER, null, job.id())))
                .isEqualTo(all.subList(2, 3));
        assertThat(events(new EventFilter("quarantined", null, null, null))).isEmpty();
    }

    @Test
    void events_in_quarantine_are_found_by_what_is_known_of_them() {
        var job = stored(aJob());
        var submission = aSubmission(job, 1, "p-1");
        given(new Change.SubmissionSaved(submission));
        var sent = stored(
                aCallback().to(submission.id()).receivedAt(NOW.minusSeconds(60)).build(), "a");
        var named =
                stored(aCallback().to(new SourceName("desk")).receivedAt(NOW).build(), "b");
        var doubtful = new EventState.Quarantined(EventState.Why.DOUBTFUL, "", NOW);
        var unmatched = new EventState.Quarantined(EventState.Why.UNMATCHED, "", NOW);
        given(
                new Change.EventRuled(sent.id(), doubtful, new ProviderJobId("p-2")),
                new Change.EventRuled(named.id(), unmatched, new ProviderJobId("p-1")));
        catchUp();

        assertThat(found(EventState.Why.DOUBTFUL, null, null, null)).containsExactly(sent.id());
        assertThat(found(EventState.Why.UNMATCHED, "p-1", null, null)).containsExactly(named.id());
        assertThat(found(null, "p-1", null, null)).containsExactly(named.id(), sent.id());
        assertThat(found(null, "p-2", null, null)).containsExactly(sent.id());
        assertThat(found(null, null, NOW, null)).containsExactly(named.id());
        assertThat(found(null, null, null, NOW)).containsExactly(sent.id());
    }

    private List<EventId> found(
            EventState.@Nullable Why why, @Nullable String id, @Nullable Instant from, @Nullable Instant to) {
        var providerJobId = id == null ? null : new ProviderJobId(id);
        return events(new EventFilter("quarantined", why, null, null, null, providerJobId, from, to)).stream()
                .map(line -> line.event().id())
                .toList();
    }

    @Test
    void follow_ups_are_filtered() {
        var plain = owed(null);
        var dead = owed(new FollowUpState.Dead(1, "refused", NOW));
        catchUp();

        assertThat(followUps(FollowUpFilter.ALL)).containsExactly(dead, plain);
        assertThat(followUps(new FollowUpFilter("dead", null, null))).containsExactly(dead);
        assertThat(followUps(new FollowUpFilter(null, KIND, plain.subject()))).containsExactly(plain);
        assertThat(followUps(new FollowUpFilter(null, new FollowUpKind("other"), null)))
                .isEmpty();
        assertThat(followUps(new FollowUpFilter("dead", null, plain.subject()))).isEmpty();
    }

    @Test
    void everything_is_counted_by_state() {
        stored(aJob());
        var done = stored(aJob());
        given(new Change.JobMoved(done.moved(new JobState.Completed(NOW))));
        owed(new FollowUpState.Dead(1, "refused", NOW));
        stored(aCallback().build(), "a");
        stored(aCallback().build(), "a");
        catchUp();

        var counts = stores.overview().counts();

        assertThat(counts)
                .containsEntry("jobs.completed", 1L)
                .containsEntry("follow_ups.dead", 1L)
                .containsEntry("events.received", 2L);
        assertThat(counts.getOrDefault("events.quarantined", 0L)).isZero();
    }

    private FollowUp owed(@Nullable FollowUpState state) {
        var builder = aFollowUp().about(new Subject.OfJob(stored(aJob()).id())).step(aStep("note"));
        FollowUp followUp = (state == null ? builder : builder.in(state)).build();
        given(new Change.FollowUpOwed(followUp, null));
        return followUp;
    }

    private List<EventLine> events(EventFilter filter) {
        return stores.overview().events(filter, FIRST).items();
    }

    private List<FollowUp> followUps(FollowUpFilter filter) {
        return stores.overview().followUps(filter, FIRST).items();
    }

    private static List<UUID> jobIds(Page<JobLine> page) {
        return page.items().stream().map(line -> line.job().id().value()).toList();
    }

    /** Reads all the pages, while between them something is inserted. */
    private <T> List<T> walk(Function<Page.Asked, Page<T>> list, Runnable insert) {
        catchUp();
        List<T> read = new ArrayList<>();
        UUID next = null;
        do {
            Page<T> page = list.apply(new Page.Asked(2, next));
            read.addAll(page.items());
            next = page.next();
            insert.run();
            catchUp();
        } while (next != null);
        return read;
    }
}
