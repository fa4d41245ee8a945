package io.scribehook.http.admin;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.job.JobId;
import io.scribehook.http.problem.Refusal;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in paths: what cannot be an id names nothing. */
final class PathId {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PathId() {}

    static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException("is an id");
        return UUID.fromString(text);
    }

    static JobId job(String text) {
        return new JobId(of("job", text));
    }

    static EventId event(String text) {
        return new EventId(of("callback", text));
    }

    static FollowUpId followUp(String text) {
        return new FollowUpId(of("follow-up", text));
    }

    static UUID of(String what, String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw Refusal.noSuch(what);
        return UUID.fromString(text);
    }
}
