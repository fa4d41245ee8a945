package io.scribehook.persistence;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.WorkQueue;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The adapters as the service has them, on one migrated database for all tests of the JVM. */
final class TestService {
    private TestService() {}

    private static final class Holder {
        static final ApplicationContext CONTEXT = open(TestPostgres.freshDatabase());
    }

    /** Another node, or the first one, on this database. Whoever opens it closes it. */
    static ApplicationContext open(DatabaseAccess access) {
        ApplicationContext context = ApplicationContext.run(properties(access));
        context.getBean(Storage.class).open();
        return context;
    }

    static Map<String, Object> properties(DatabaseAccess access) {
        return Map.of(
                "scribehook.data-directory", "target/test-data",
                // However slow the machine is, nothing is to be found in the spool.
                "scribehook.database.intake-timeout", "30s",
                "scribehook.database.url", access.url(),
                "scribehook.database.user", access.user(),
                "scribehook.database.password", access.password());
    }

    static ApplicationContext context() {
        return Holder.CONTEXT;
    }

    static <T> T bean(Class<T> type) {
        return Holder.CONTEXT.getBean(type);
    }

    static Jdbi jdbi() {
        return bean(Jdbi.class);
    }

    /** Empties every table; transcripts first, as their indexing does, so that neither waits for the other in a circle. */
    static void clear() {
        String tables = Stream.of(
                        "transcripts",
                        "callback_events",
                        "callback_bodies",
                        "jobs",
                        "idempotency_keys",
                        "submissions",
                        "follow_ups",
                        "attempts",
                        "translations",
                        "work",
                        "news",
                        "paused_lanes",
                        "messages",
                        "operations",
                        "sources",
                        "api_keys",
                        "audit_entries",
                        "delivery_reports",
                        "opt_outs",
                        "daily_shares",
                        "translated_pieces",
                        "quarantine_losses")
                .collect(Collectors.joining(", "));
        jdbi().useTransaction(handle -> {
            handle.execute("alter table audit_entries disable trigger append_only");
            handle.execute("truncate " + tables + ", transcript_words, job_labels");
            handle.execute("alter table audit_entries enable trigger append_only");
        });
    }

    /** Does what is otherwise done a moment later. */
    static void catchUp() {
        while (new TranscriptIndex(jdbi()).next()) {}
        new Counts(jdbi()).sumUp();
    }

    static Stores emptyStores() {
        clear();
        return stores(Holder.CONTEXT);
    }

    static Stores stores(ApplicationContext context) {
        return new Stores(
                context.getBean(Ledger.class),
                context.getBean(WorkQueue.class),
                context.getBean(Inbox.class),
                context.getBean(CallbackEvents.class),
                context.getBean(Jobs.class),
                context.getBean(Transcripts.class),
                context.getBean(FollowUps.class),
                context.getBean(Overview.class),
                context.getBean(Lanes.class));
    }
}
