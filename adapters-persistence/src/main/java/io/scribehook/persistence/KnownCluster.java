package io.scribehook.persistence;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices at the start that the database was moved to another server. News are numbered by its transactions, and another
 * server counts anew: the old numbers would lie ahead of all that happens for a long time. They are forgotten then, and
 * readers are told once that they missed something.
 */
@Singleton
final class KnownCluster {
    private static final Logger log = LoggerFactory.getLogger(KnownCluster.class);

    /** Where the server's identity may not be read, the numbers of tables stand in: a restore makes new ones. */
    private static final String IDENTITY_OF_TABLES = """
        select 'tables ' || d.oid || '.' || 'cluster'::regclass::oid || '.' || 'news'::regclass::oid
        from pg_database d where datname = current_database()\
        """;

    private static final String IS_FOREIGN = """
        select exists (select from cluster where identity <> :identity or xid > pg_current_xact_id())
            or (select through > pg_current_xact_id() from news_forgotten)
            or coalesce((select xid > pg_current_xact_id() from news order by xid desc limit 1), false)\
        """;

    private final Jdbi jdbi;

    KnownCluster(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Forgets the news of another server, and notes this one. Several nodes may do so at once. */
    void look() {
        boolean foreign = jdbi.inTransaction(KnownCluster::look);
        if (foreign) log.warn("news.forgotten reason=the database is on another server than before");
    }

    private static boolean look(Handle handle) {
        handle.execute("lock table cluster in exclusive mode");
        String identity = identity(handle);
        boolean foreign = handle.createQuery(IS_FOREIGN)
                .bind("identity", identity)
                .mapTo(Boolean.class)
                .one();
        if (foreign) {
            handle.execute("delete from news");
            handle.execute("update news_forgotten set through = pg_current_xact_id()");
        }
        handle.execute("delete from cluster");
        handle.createUpdate("insert into cluster (identity, xid) values (:identity, pg_current_xact_id())")
                .bind("identity", identity)
                .execute();
        return foreign;
    }

    /** PostgreSQL's manual, 9.28.13: the identifier is made with the cluster, and kept by its replicas. */
    private static String identity(Handle handle) {
        boolean readable = handle.createQuery("select has_function_privilege('pg_control_system()', 'execute')")
                .mapTo(Boolean.class)
                .one();
        return handle.createQuery(
                        readable
                                ? "select 'system ' || system_identifier from pg_control_system()"
                                : IDENTITY_OF_TABLES)
                .mapTo(String.class)
                .one();
    }
}
