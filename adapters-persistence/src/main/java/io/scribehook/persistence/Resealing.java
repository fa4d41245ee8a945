package io.scribehook.persistence;

import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.source.Source;
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
            Source source = opened(row);
            SourceRow anew = SourceRow.of(source, box);
            // whoever changed the source meanwhile has sealed it himself
            if (box.isOutdated(row.verification()))
                resealed += rows.reseal(row.name(), row.verification(), anew.verification());
            if (row.plan() != null && anew.plan() != null && PlanCodec.isOutdated(row.plan(), box::isOutdated))
                resealed += rows.resealPlan(row.name(), row.plan(), anew.plan());
        }
        if (resealed > 0) log.info("secrets.resealed secrets={}", resealed);
    }

    private Source opened(SourceRow row) {
        try {
            return row.toDomain(box);
        } catch (SecretBox.Unopenable e) {
            throw new IllegalStateException("source " + row.name() + ": " + e.getMessage(), e);
        }
    }
}
