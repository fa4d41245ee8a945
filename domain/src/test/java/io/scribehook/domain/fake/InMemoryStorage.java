package io.scribehook.domain.fake;

import io.scribehook.domain.ledger.Storage;

/** Memory is always there, once it was asked for. */
public final class InMemoryStorage implements Storage {
    private volatile boolean open;

    @Override
    public void open() {
        open = true;
    }

    @Override
    public boolean ready() {
        return open;
    }
}
