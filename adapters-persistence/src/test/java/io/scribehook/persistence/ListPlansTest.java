package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.source.SourceName;
import io.scribehook.persistence.ListQueries.ListQuery;
import io.scribehook.persistence.embedded.TestPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How PostgreSQL carries out the lists when there is much to list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListPlansTest {
    private static final int JOBS = 20_000;
    private static final Page.Asked FIRST = new Page.Asked(50, null);
    private final Instant longAgo = Instant.now().minusSeconds(60L * 86_400);

    private final ApplicationContext context = TestService.open(TestPostgres.freshDatabase());
    private final Jdbi jdbi = context.getBean(Jdbi.class);

    @BeforeAll
    void fill() throws Exception {
        try (InputStream script = ListPlansTest.class.getResourceAsStream("/many.sql")) {
            assertThat(script).isNotNull();
            String[] statements = new String(script.readAllBytes(), StandardCharsets.UTF_8).split("\n;\n", -1);
            jdbi.useHandle(handle -> {
                handle.execute("set fill.jobs = " + JOBS);
                for (String statement : statements)
                    handle.getConnection().createStatement().execute(statement);
            });
        }
    }

    @AfterAll
    void close() {
        context.close();
    }

    private Arguments jobs(String name, JobFilter filter, Page.Asked page) {
        boolean common = filter.text() != null && new CommonWords(jdbi).include(filter.text());
        return Arguments.of("jobs " + name, ListQueries.jobs(filter, page, common));
    }

    private static JobFilter job(@Nullable String state, @Nullable String provider, Map<String, String> labels) {
        return new JobFilter(
                state, provider == null ? null : new ProviderName(provider), null, null, labels, null, null, null);
    }

    private static JobFilter saying(String words) {
        return new JobFilter(null, null, null, null, Map.of(), words, null, null);
    }

    private Stream<Arguments> lists() {
        UUID some = jdbi.withHandle(handle -> handle.createQuery("select id from jobs offset 10000 limit 1")
                .mapTo(UUID.class)
                .one());
        var id = new JobId(some);
        return Stream.of(
                jobs("all", JobFilter.ALL, FIRST),
                jobs("on a later page", JobFilter.ALL, new Page.Asked(50, some)),
                jobs("common state", job("completed", null, Map.of()), FIRST),
                jobs("rare state", job("uncertain", null, Map.of()), FIRST),
                jobs("rare state, later page", job("failed", null, Map.of()), new Page.Asked(50, some)),
                jobs("common provider", job(null, "deepgram", Map.of()), FIRST),
                jobs("rare provider", job(null, "polled", Map.of()), FIRST),
                jobs("no such provider", job(null, "nobody", Map.of()), FIRST),
                jobs("common tag", job(null, null, Map.of("interview", "")), FIRST),
                jobs("rare tag", job(null, null, Map.of("urgent", "")), FIRST),
                jobs("label", job(null, null, Map.of("customer", "c17")), FIRST),
                jobs("label and tag", job(null, null, Map.of("customer", "c1", "urgent", "")), FIRST),
                jobs("common word", saying("dashwood"), FIRST),
                jobs("rare word", saying("zebra"), FIRST),
                jobs("unique words", saying("number777 speaker17"), FIRST),
                jobs("unique and common word", saying("number777 leisure"), FIRST),
                jobs("word that nobody says", saying("xylophone"), FIRST),
                jobs(
                        "source",
                        new JobFilter(null, null, new SourceName("rare"), null, Map.of(), null, null, null),
                        FIRST),
                jobs(
                        "provider's id",
                        new JobFilter(null, null, null, new ProviderJobId("req-77"), Map.of(), null, null, null),
                        FIRST),
                jobs(
                        "time",
                        new JobFilter(null, null, null, null, Map.of(), null, longAgo, longAgo.plusSeconds(3_600)),
                        FIRST),
                events("all", EventFilter.ALL),
                events("quarantined", new EventFilter("quarantined", null, null, null)),
                events(
                        "common reason",
                        new EventFilter(null, EventState.Why.UNMATCHED, null, null, null, null, null, null)),
                events(
                        "rare reason",
                        new EventFilter(null, EventState.Why.UNREADABLE, null, null, null, null, null, null)),
                events("provider", new EventFilter(null, new ProviderName("polled"), null, null)),
                events("source", new EventFilter(null, null, new SourceName("rare"), null)),
                events("job", new EventFilter(null, null, null, id)),
                events(
                        "provider's id",
                        new EventFilter(null, null, null, null, null, new ProviderJobId("req-77"), null, null)),
                events(
                        "time",
                        new EventFilter(null, null, null, null, null, null, longAgo, longAgo.plusSeconds(3_600))),
                followUps("all", FollowUpFilter.ALL),
                followUps("dead", new FollowUpFilter("dead", null, null)),
                followUps("type", new FollowUpFilter(null, new FollowUpKind("sms"), null)),
                followUps("unknown of type", new FollowUpFilter("unknown", new FollowUpKind("sms"), null)),
                followUps("job", new FollowUpFilter(null, null, new Subject.OfJob(id))),
                followUps("time", new FollowUpFilter(null, null, null, longAgo, longAgo.plusSeconds(3_600))));
    }

    private static Arguments events(String name, EventFilter filter) {
        return Arguments.of("callbacks " + name, ListQueries.events(filter, FIRST));
    }

    private static Arguments followUps(String name, FollowUpFilter filter) {
        return Arguments.of("follow-ups " + name, ListQueries.followUps(filter, FIRST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_list_reads_an_index_and_little_else(String name, ListQuery query) {
        List<String> plan =
                jdbi.withHandle(handle -> handle.createQuery("explain (analyze, buffers) " + query.sql() + " limit 51")
                        .bindMap(query.values())
                        .mapTo(String.class)
                        .list());

        String all = String.join("\n", plan);
        assertThat(all).as(name).doesNotContain("Seq Scan on");
        long most = plan.stream()
                .filter(line -> line.contains("rows=") && line.contains("actual"))
                .mapToLong(line -> (long) Double.parseDouble(line.replaceAll(".*actual.* rows=([0-9.]+) .*", "$1")))
                .max()
                .orElseThrow();
        assertThat(most).as("%s%n%s", name, all).isLessThan(2_000);
    }

    @Test
    void what_was_filled_in_can_be_listed() {
        var overview = context.getBean(Overview.class);

        assertThat(overview.jobs(JobFilter.ALL, FIRST).items()).hasSize(50);
        assertThat(overview.jobs(job(null, null, Map.of("urgent", "")), FIRST).items())
                .hasSize(4);
        assertThat(overview.jobs(saying("zebra"), FIRST).items()).hasSize(10);
        assertThat(overview.events(EventFilter.ALL, FIRST).items()).hasSize(50);
        assertThat(overview.followUps(FollowUpFilter.ALL, FIRST).items()).hasSize(50);
        assertThat(overview.counts()).containsEntry("follow_ups.dead", 600L).containsEntry("jobs.waiting", 20L);
    }
}
