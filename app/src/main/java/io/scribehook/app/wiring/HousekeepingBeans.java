package io.scribehook.app.wiring;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ForgetOrphanedAudio;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.retention.ForgetOldRecords;
import io.scribehook.domain.retention.OldRecords;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases that keep the storage from growing without end. */
@Factory
final class HousekeepingBeans {
    @Singleton
    BoundQuarantine boundQuarantine(Quarantine quarantine, QuarantineConfig config, InstantSource clock) {
        return new BoundQuarantine(quarantine, config.most(), clock);
    }

    @Singleton
    ForgetOrphanedAudio forgetOrphanedAudio(AudioStore store, Jobs jobs, Retention retention, InstantSource clock) {
        return new ForgetOrphanedAudio(store, jobs, retention, clock);
    }

    @Singleton
    ForgetOldRecords forgetOldRecords(OldRecords records, RetentionConfig config, InstantSource clock) {
        return new ForgetOldRecords(records, config.keep(), clock);
    }
}
