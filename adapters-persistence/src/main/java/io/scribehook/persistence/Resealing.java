package io.scribehook.persistence;

import io.scribehook.domain.access.SecretBox;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals anew, at the start, what is stored open or under an older key; and finds out early that a key is missing. */
@Singleton
final class Resealing implements OnceOpen {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    private final SourceRows rows;
    private final SecretBox box;

    Resealing(SourceRows rows, SecretBox box) {
        this.rows = rows;
        this.box = box;
    }

    @Override
    public void start() {
        int resealed = 0;
        for (SourceRow row : rows.findAllOrderByName()) {
            String opened = opened(row);
            if (!box.isOutdated(row.verification())) continue;
            // whoever changed the source meanwhile has sealed it himself
            resealed += rows.reseal(row.name(), row.verification(), box.seal(opened, row.name()));
        }
        if (resealed > 0) log.info("secrets.resealed sources={}", resealed);
    }

    private String opened(SourceRow row) {
        try {
            return box.open(row.verification(), row.name());
        } catch (SecretBox.Unopenable e) {
            throw new IllegalStateException("source " + row.name() + ": " + e.getMessage(), e);
        }
    }
}
