package io.scribehook.persistence;

import io.scribehook.domain.access.SecretBox;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * How the settings of plans are stored: they may hold an application's credentials. Part of a Jdbi's configuration, and
 * public because Jdbi makes it; without a box settings are stored as they are.
 */
public final class Sealing implements JdbiConfig<Sealing> {
    private @Nullable SecretBox box;

    public Sealing() {}

    private Sealing(@Nullable SecretBox box) {
        this.box = box;
    }

    void with(SecretBox sealing) {
        box = sealing;
    }

    String seal(String settings, String about) {
        return box == null ? settings : box.seal(settings, about);
    }

    String open(String stored, String about) {
        return box == null ? stored : box.open(stored, about);
    }

    @Override
    public Sealing createCopy() {
        return new Sealing(box);
    }
}
