package io.scribehook.persistence;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import java.util.UUID;

/** What kind of thing a follow-up is about, as the database spells it. */
final class SubjectKind {
    private SubjectKind() {}

    static String of(Subject subject) {
        return switch (subject) {
            case Subject.OfJob _ -> "job";
            case Subject.OfMessage _ -> "message";
        };
    }

    static Subject read(String kind, UUID value) {
        return switch (kind) {
            case "job" -> new Subject.OfJob(new JobId(value));
            case "message" -> new Subject.OfMessage(new EventId(value));
            default -> throw new Json.StoredWrongly("\"" + kind + "\" is no kind of subject", null);
        };
    }
}
