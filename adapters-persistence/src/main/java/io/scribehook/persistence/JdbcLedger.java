package io.scribehook.persistence;

import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions that come at once share a transaction as long as they write different rows; each is written whole or not
 * all the same. When one is overtaken the others are written without it, and when PostgreSQL refuses what one of them
 * writes, or undoes the transaction for the sake of another, each gets a transaction of its own.
 */
@Singleton
final class JdbcLedger implements Ledger {
    private static final Logger log = LoggerFactory.getLogger(JdbcLedger.class);
    private static final int MOST_TRIES = 5;
    private static final int AT_ONCE = 2;

    /** Whoever violates one of these decided on what is no longer so. */
    private static final Set<String> OVERTAKING =
            Set.of("jobs_pkey", "idempotency_keys_pkey", "submissions_provider_job_id", "transcripts_pkey");

    private final Jdbi jdbi;
    private final JustAdded justAdded;
    private final Together<Decision, Outcome> together =
            new Together<>(Together.Traveller.MESSENGER, AT_ONCE, this::writeAll);

    private sealed interface Outcome {
        record Came(Commitment to) implements Outcome {}

        record Failed(RuntimeException failure) implements Outcome {}
    }

    JdbcLedger(Jdbi jdbi, JustAdded justAdded) {
        this.jdbi = jdbi;
        this.justAdded = justAdded;
    }

    @Override
    public Commitment commit(@Nullable Claim claim, List<Change> changes) {
        var decision = new Decision(claim, changes);
        Outcome outcome = decision.sociable() ? together.ask(decision) : alone(decision);
        return switch (outcome) {
            case Outcome.Came(Commitment to) -> {
                if (to == COMMITTED) justAdded.add(decision.adds());
                yield to;
            }
            case Outcome.Failed(JdbiException e) -> throw new LedgerUnavailable("nothing is known of the commit", e);
            case Outcome.Failed(RuntimeException e) -> throw e;
        };
    }

    private List<Outcome> writeAll(List<Decision> decisions) {
        IdentityHashMap<Decision, Outcome> outcomes = new IdentityHashMap<>();
        List<Decision> left = decisions;
        while (!left.isEmpty()) {
            List<Decision> apart = apart(left);
            writeTogether(apart, outcomes);
            left = left.stream().filter(it -> !outcomes.containsKey(it)).toList();
        }
        return decisions.stream().map(outcomes::get).toList();
    }

    /** As many as write different rows; at least one. */
    private static List<Decision> apart(List<Decision> decisions) {
        Set<Decision.Row> taken = new HashSet<>();
        return decisions.stream()
                .filter(decision -> {
                    List<Decision.Row> rows = decision.rows();
                    return rows.stream().noneMatch(taken::contains) && (rows.isEmpty() || taken.addAll(rows));
                })
                .toList();
    }

    private void writeTogether(List<Decision> decisions, IdentityHashMap<Decision, Outcome> outcomes) {
        try {
            List<Decision> left = decisions;
            while (!left.isEmpty() && !tryTogether(left, outcomes))
                left = left.stream().filter(it -> !outcomes.containsKey(it)).toList();
        } catch (JdbiException e) {
            for (Decision decision : decisions)
                if (!outcomes.containsKey(decision))
                    outcomes.put(decision, SqlTrouble.isOfServer(e) ? alone(decision) : new Outcome.Failed(e));
        } catch (RuntimeException e) {
            decisions.forEach(decision -> outcomes.computeIfAbsent(decision, this::alone));
        }
    }

    /** Whether it was committed; if not, something stood against some of them, and the rest is to be tried again. */
    private boolean tryTogether(List<Decision> decisions, IdentityHashMap<Decision, Outcome> outcomes) {
        boolean whole = jdbi.inTransaction(handle -> {
            Map<Decision, Commitment> against = new LedgerTransaction(handle).write(decisions);
            against.forEach((decision, why) -> outcomes.put(decision, new Outcome.Came(why)));
            if (!against.isEmpty()) handle.rollback();
            return against.isEmpty();
        });
        if (whole) decisions.forEach(it -> outcomes.put(it, new Outcome.Came(COMMITTED)));
        return whole;
    }

    private Outcome alone(Decision decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Outcome.Came(write(decision));
            } catch (JdbiException e) {
                Optional<String> constraint = SqlTrouble.violatedUniqueness(e);
                if (constraint.filter(OVERTAKING::contains).isPresent()) return new Outcome.Came(OVERTAKEN);
                if (SqlTrouble.isRefusal(e))
                    return new Outcome.Failed(new IllegalArgumentException("a value cannot be stored", e));
                if (attempt == MOST_TRIES || !SqlTrouble.mayBeRepeated(e)) return new Outcome.Failed(e);
                log.info("ledger.repeated attempt={}", attempt);
            } catch (RuntimeException e) {
                return new Outcome.Failed(e);
            }
        }
    }

    private Commitment write(Decision decision) {
        return jdbi.inTransaction(handle -> {
            Commitment came = new LedgerTransaction(handle).writeInOrder(decision);
            if (came != COMMITTED) handle.rollback();
            return came;
        });
    }
}
