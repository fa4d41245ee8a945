package io.scribehook.http.admin;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.RedoFollowUp;
import io.scribehook.domain.followup.RedoFollowUp.Redone;
import io.scribehook.domain.followup.RetryFollowUp;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.access.Caller;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has follow-ups carried out again. */
@Singleton
public final class Repeats {
    private final RetryFollowUp retry;
    private final RedoFollowUp redo;
    private final Audit audit;

    Repeats(RetryFollowUp retry, RedoFollowUp redo, Audit audit) {
        this.retry = retry;
        this.redo = redo;
        this.audit = audit;
    }

    /** Has it tried again under the same key, or refuses. */
    public void retry(FollowUpId id, Caller caller) {
        switch (retry.retry(id)) {
            case DUE -> audit.note(caller, "follow_up.retry", id, "");
            case RUNNING -> throw Refusal.of(ProblemType.CONFLICT, "The follow-up is being carried out.");
            case DONE -> throw Refusal.of(ProblemType.CONFLICT, "The follow-up is done; redo does it anew.");
            case HELD -> throw Refusal.of(ProblemType.CONFLICT, "The follow-up waits for another one.");
            case NO_SUCH_FOLLOW_UP -> throw Refusal.noSuch("follow-up");
        }
    }

    /** Has it done anew under a new key, perhaps with other settings, or refuses. */
    public FollowUpId redo(FollowUpId id, @Nullable JsonText settings, Caller caller) {
        return switch (redo.redo(id, settings)) {
            case Redone.Owed(FollowUpId anew) -> {
                String note = "as " + anew + (settings == null ? "" : ", with other settings");
                audit.note(caller, "follow_up.redo", id, note);
                yield anew;
            }
            case Redone.Faulty(List<String> faults) ->
                throw Refusal.invalid(faults.stream()
                        .map(fault -> new Fault("/settings", fault))
                        .toList());
            case Redone.NotEnded _ ->
                throw Refusal.of(ProblemType.CONFLICT, "The follow-up is still to be carried out anyway.");
            case Redone.NoSuchFollowUp _ -> throw Refusal.noSuch("follow-up");
        };
    }
}
