package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.recipient.DailyShares;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Those who ask for the same recipient wait for each other; what the recipient had on other days is dropped. */
@Singleton
final class JdbcDailyShares implements DailyShares {
    private final Jdbi jdbi;

    JdbcDailyShares(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean take(FollowUpKind kind, String recipient, FollowUpId followUp, LocalDate day, int most) {
        byte[] digest = digest(kind, recipient);
        return jdbi.inTransaction(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(:lock)::text")
                    .bind("lock", ByteBuffer.wrap(digest).getLong())
                    .mapTo(String.class)
                    .one();
            handle.createUpdate("delete from daily_shares where recipient = :recipient and day < :day - 1")
                    .bind("recipient", digest)
                    .bind("day", day)
                    .execute();
            return taken(handle, digest, followUp, day, most);
        });
    }

    private static boolean taken(Handle handle, byte[] digest, FollowUpId followUp, LocalDate day, int most) {
        handle.createUpdate("""
                        insert into daily_shares (recipient, day, follow_up_id)
                        select :recipient, :day, :follow_up
                        where (select count(*) from daily_shares where recipient = :recipient and day = :day) < :most
                        on conflict do nothing""")
                .bind("recipient", digest)
                .bind("day", day)
                .bind("follow_up", followUp.value())
                .bind("most", most)
                .execute();
        return handle.createQuery("""
                        select exists (select from daily_shares
                        where recipient = :recipient and day = :day and follow_up_id = :follow_up)""")
                .bind("recipient", digest)
                .bind("day", day)
                .bind("follow_up", followUp.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static byte[] digest(FollowUpKind kind, String recipient) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((kind.value() + '\0' + recipient).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
