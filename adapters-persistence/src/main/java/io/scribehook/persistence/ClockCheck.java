package io.scribehook.persistence;

import io.scribehook.domain.checkup.SelfCheck;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** Whether this node's clock is the database's: leases, deadlines and signatures go by it. */
@Singleton
final class ClockCheck implements SelfCheck {
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final DatabaseConfig config;
    private final InstantSource clock;

    ClockCheck(DatabaseConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "clock";
    }

    @Override
    public Finding look() {
        if (config.url() == null) return new Finding.Off("There is no other clock to compare with.");
        try (Connection connection = OneConnection.to(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return compared(row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant());
        } catch (SQLException _) {
            return new Finding.Wrong("The database, which it is compared with, does not answer.", "See database.");
        }
    }

    private static Finding compared(Instant theirs, Instant ours) {
        Duration apart = Duration.between(theirs, ours).abs();
        return apart.compareTo(TOLERATED) <= 0
                ? new Finding.Fine("It is within " + (apart.toMillis() + 999) / 1_000 + " s of the database's.")
                : new Finding.Wrong(
                        "It is " + apart.toSeconds() + " s away from the database's.",
                        "Let a time service (chrony, systemd-timesyncd) set both.");
    }
}
