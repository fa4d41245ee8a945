package io.scribehook.persistence;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Goes back over the index of what each provider took, the latest first, no further than it has to. */
@Singleton
final class JdbcSilences implements Silences {
    private static final String TAKEN = """
            select s.created_at,
                exists (select 1 from callback_events e where e.submission_id = s.id and e.origin = 'callback') as called
            from submissions s
            where s.provider = :provider and s.state = 'taken' and s.created_at >= :from
            order by s.created_at desc""";

    private static final String SILENT = "select min(created_at) as since from (select * from (" + TAKEN + """
            ) as taken where called or created_at < :due limit :submissions) as latest
            having count(*) = :submissions and not bool_or(called)""";

    private static final String HEARD =
            "select exists (select 1 from (" + TAKEN + " limit 1000) as latest where called)";

    private final Jdbi jdbi;

    JdbcSilences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Silence> find(ProviderName provider, Instant from, Instant due, int submissions) {
        return jdbi.withHandle(handle -> handle.createQuery(SILENT)
                .bind("provider", provider.value())
                .bind("from", from)
                .bind("due", due)
                .bind("submissions", submissions)
                .map((row, _) -> new Silence(provider, Columns.time(row, "since")))
                .findOne());
    }

    @Override
    public boolean heardSince(ProviderName provider, Instant then) {
        return jdbi.withHandle(handle -> handle.createQuery(HEARD)
                .bind("provider", provider.value())
                .bind("from", then)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<Silence> known() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select provider, since from silences order by provider collate \"C\"")
                .map((row, _) ->
                        new Silence(new ProviderName(Columns.text(row, "provider")), Columns.time(row, "since")))
                .list());
    }

    @Override
    public boolean note(Silence silence) {
        int noted = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into silences (provider, since) values (:provider, :since) on conflict do nothing")
                .bind("provider", silence.provider().value())
                .bind("since", silence.since())
                .execute());
        return noted == 1;
    }

    @Override
    public boolean forget(ProviderName provider) {
        int forgotten = jdbi.withHandle(handle -> handle.createUpdate("delete from silences where provider = :provider")
                .bind("provider", provider.value())
                .execute());
        return forgotten == 1;
    }
}
