package io.scribehook.persistence;

import io.scribehook.domain.callback.Refuge;
import io.scribehook.persistence.spool.Spool;
import jakarta.inject.Singleton;

@Singleton
final class SpoolRefuge implements Refuge {
    private final Spool spool;

    SpoolRefuge(Spool spool) {
        this.spool = spool;
    }

    @Override
    public Standing standing() {
        var standing = spool.standing();
        return new Standing(
                standing.files(),
                standing.bytes(),
                standing.oldest(),
                standing.kept(),
                standing.damaged(),
                standing.accepts());
    }
}
