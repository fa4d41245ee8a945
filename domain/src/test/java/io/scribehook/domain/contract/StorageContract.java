package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.ledger.Storage;
import org.junit.jupiter.api.Test;

/** What every {@link Storage} keeps to. */
public abstract class StorageContract {
    /** A storage that was not opened yet. */
    protected abstract Storage storage();

    @Test
    void it_is_not_ready_before_it_was_opened() {
        assertThat(storage().ready()).isFalse();
    }

    @Test
    void it_is_ready_once_it_was_opened() {
        Storage storage = storage();

        storage.open();

        assertThat(storage.ready()).isTrue();
    }

    @Test
    void opening_it_again_does_nothing() {
        Storage storage = storage();
        storage.open();

        storage.open();

        assertThat(storage.ready()).isTrue();
    }
}
