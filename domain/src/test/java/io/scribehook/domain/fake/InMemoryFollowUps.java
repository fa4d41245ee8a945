package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

public final class InMemoryFollowUps implements FollowUps {
    private final InMemoryStore store;

    public InMemoryFollowUps(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return store.reading(records -> Optional.ofNullable(records.followUps.get(id)));
    }

    @Override
    public List<FollowUp> of(Subject subject) {
        return those(it -> it.subject().equals(subject));
    }

    @Override
    public List<FollowUp> waitingFor(FollowUpId id) {
        return those(it -> id.equals(it.after()) && heldBy(it, Hold.PREDECESSOR));
    }

    @Override
    public List<FollowUp> heldByChannel(FollowUpKind kind, int limit) {
        return those(it -> it.kind().equals(kind) && heldBy(it, Hold.CHANNEL)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Attempt> attempts(FollowUpId id) {
        return store.reading(records -> records.attempts.stream()
                .filter(it -> it.followUp().equals(id))
                .sorted(comparingInt(Attempt::number))
                .toList());
    }

    private List<FollowUp> those(Predicate<FollowUp> wanted) {
        return store.reading(records -> records.followUps.values().stream()
                .filter(wanted)
                .sorted(comparing(it -> it.id().value(), Records.BY_ID))
                .toList());
    }

    private static boolean heldBy(FollowUp followUp, Hold hold) {
        return followUp.state() instanceof FollowUpState.Waiting waiting && waiting.hold() == hold;
    }
}
