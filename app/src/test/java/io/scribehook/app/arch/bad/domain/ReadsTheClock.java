package io.scribehook.app.arch.bad.domain;

import io.scribehook.app.arch.bad.http.KnowsPersistence;
import java.sql.Connection;
import java.time.Instant;

/** Depends outwards, imports JDBC, reads the clock, can be extended, changes in place. */
public class ReadsTheClock {
    Instant at = Instant.now();

    Instant told(Connection connection, KnowsPersistence outwards) {
        return connection.hashCode() == outwards.hashCode() ? at : Instant.EPOCH;
    }
}
