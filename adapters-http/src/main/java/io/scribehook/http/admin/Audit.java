package io.scribehook.http.admin;

import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.time.Ids;
import io.scribehook.http.access.Caller;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Notes who changed what. */
@Singleton
public final class Audit {
    private final AuditTrail trail;
    private final Ids ids;
    private final InstantSource clock;

    Audit(AuditTrail trail, Ids ids, InstantSource clock) {
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes one change. */
    public void note(Caller caller, String action, Object subject, String note) {
        trail.append(new AuditEntry(ids.next(), clock.instant(), caller.prefix(), action, subject.toString(), note));
    }
}
