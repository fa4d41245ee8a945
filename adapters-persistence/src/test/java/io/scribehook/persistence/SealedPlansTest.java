package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.text.JsonText;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An application's password in a plan, wherever plans are stored. */
final class SealedPlansTest {
    private static final String KEY = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final PlanStep STEP = new PlanStep(
            "tell",
            new FollowUpKind("callback"),
            On.ALWAYS,
            new JsonText("{\"url\": \"https://ada:planted-secret@app.example.com/\"}"),
            null,
            List.of());

    private final DatabaseAccess access = TestPostgres.freshDatabase();
    private final Source source = aSource().plan(new Plan(List.of(STEP))).build();
    private final Job job = aJob().plan(new Plan(List.of(STEP))).build();
    private final FollowUp followUp = aFollowUp().about(job).step(STEP).build();

    private ApplicationContext open(String key) {
        var properties = new HashMap<>(TestService.properties(access));
        properties.put("scribehook.secrets.key", key);
        ApplicationContext context = ApplicationContext.run(properties);
        context.getBean(Storage.class).open();
        return context;
    }

    private void save(ApplicationContext context) {
        context.getBean(Sources.class).save(source);
        var _ = context.getBean(Ledger.class)
                .commit(null, List.of(new Change.JobCreated(job, null), new Change.FollowUpOwed(followUp, null)));
    }

    private void assertReadable(ApplicationContext context) {
        assertThat(context.getBean(Sources.class).all()).containsExactly(source);
        assertThat(context.getBean(Jobs.class).find(job.id())).contains(job);
        assertThat(context.getBean(FollowUps.class).find(followUp.id())).contains(followUp);
    }

    private static List<String> stored(ApplicationContext context, String... tables) {
        return List.of(tables).stream()
                .flatMap(table -> context
                        .getBean(Jdbi.class)
                        .withHandle(handle -> handle.createQuery("select t::text from " + table + " as t")
                                .mapTo(String.class)
                                .list())
                        .stream())
                .toList();
    }

    @Test
    void an_applications_password_stands_nowhere_in_clear() {
        try (var context = open(KEY)) {
            save(context);

            assertThat(stored(context, "sources", "jobs", "follow_ups"))
                    .hasSize(3)
                    .allMatch(row -> row.contains("sealed:1:") && !row.contains("planted"));
            assertReadable(context);
        }
    }

    @Test
    void what_was_stored_before_there_was_a_key_is_read_and_sources_are_sealed_at_the_start() {
        try (var context = open("")) {
            save(context);
        }
        try (var context = open(KEY)) {
            assertReadable(context);
            assertThat(stored(context, "sources")).noneMatch(row -> row.contains("planted"));
        }
    }
}
