package io.scribehook.app.arch.bad.http;

import io.scribehook.app.arch.bad.persistence.RowManager;
import jakarta.inject.Inject;

/** An adapter that sees another one, and has what it needs injected behind the constructor's back. */
public final class KnowsPersistence {
    @Inject
    RowManager rows;

    void print() {
        System.out.println(rows.hashCode());
    }
}
