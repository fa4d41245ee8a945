package io.scribehook.persistence;

import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction for each commit. */
@Singleton
final class JdbcLedger implements Ledger {
    private static final Logger log = LoggerFactory.getLogger(JdbcLedger.class);
    private static final int MOST_TRIES = 5;

    /** Whoever violates one of these decided on what is no longer so. */
    private static final Set<String> OVERTAKING =
            Set.of("jobs_pkey", "idempotency_keys_pkey", "submissions_provider_job_id", "transcripts_pkey");

    private final Jdbi jdbi;
    private final WakeUp wakeUp;

    JdbcLedger(Jdbi jdbi, WakeUp wakeUp) {
        this.jdbi = jdbi;
        this.wakeUp = wakeUp;
    }

    @Override
    public Commitment commit(@Nullable Claim claim, List<Change> changes) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write(claim, changes);
            } catch (JdbiException e) {
                Optional<String> constraint = SqlTrouble.violatedUniqueness(e);
                if (constraint.filter(OVERTAKING::contains).isPresent()) return OVERTAKEN;
                if (SqlTrouble.isRefusal(e)) throw new IllegalArgumentException("a value cannot be stored", e);
                if (attempt == MOST_TRIES || !SqlTrouble.mayBeRepeated(e))
                    throw new LedgerUnavailable("nothing is known of the commit", e);
                log.info("ledger.repeated attempt={}", attempt);
            }
        }
    }

    private Commitment write(@Nullable Claim claim, List<Change> changes) {
        record Written(Commitment commitment, boolean addedWork) {}
        Written written = jdbi.inTransaction(handle -> {
            var transaction = new LedgerTransaction(handle, claim);
            Commitment commitment = transaction.write(changes);
            if (commitment != COMMITTED) handle.rollback();
            return new Written(commitment, commitment == COMMITTED && transaction.addedWork());
        });
        if (written.addedWork()) wakeUp.ring();
        return written.commitment();
    }
}
