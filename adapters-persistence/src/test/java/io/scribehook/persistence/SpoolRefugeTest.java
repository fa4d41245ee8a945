package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.contract.RefugeContract;
import io.scribehook.persistence.spool.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolRefugeTest extends RefugeContract {
    @TempDir
    private Path directory;

    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        spool = Spool.at(directory.resolve("spool"), 1_000_000, 2);
    }

    @Override
    protected Refuge refuge() {
        return new SpoolRefuge(spool);
    }

    @Override
    protected void keep(CallbackEvent event, Body body) throws IOException {
        spool.put(event.id().value(), SpooledEvent.header(event, body), body);
    }

    @Override
    protected void release() throws IOException {
        spool.remove(spool.names().iterator().next());
    }

    @Test
    void what_is_set_aside_is_counted_apart() throws IOException {
        UUID id = UUID.randomUUID();
        spool.put(id, "{}", Body.of(new byte[3]));

        spool.setAside(id.toString());

        var standing = refuge().standing();
        assertThat(standing.events()).isZero();
        assertThat(standing.damaged()).isEqualTo(1);
    }

    @Test
    void where_a_file_stands_in_its_way_it_takes_nothing() throws IOException {
        Files.writeString(directory.resolve("spool"), "in the way");

        assertThat(refuge().standing().accepts()).isFalse();
    }
}
