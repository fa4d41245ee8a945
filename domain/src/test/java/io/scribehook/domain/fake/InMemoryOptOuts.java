package io.scribehook.domain.fake;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

public final class InMemoryOptOuts implements OptOuts {
    private final List<OptOut> optOuts = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void add(OptOut optOut) {
        if (find(optOut.kind(), optOut.recipient()).isEmpty()) optOuts.add(optOut);
    }

    @Override
    public Optional<OptOut> find(FollowUpKind kind, String recipient) {
        return optOuts.stream()
                .filter(it -> it.kind().equals(kind) && it.recipient().equals(recipient))
                .findFirst();
    }

    @Override
    public Page<OptOut> read(Page.Asked page) {
        return Paging.page(optOuts.stream(), OptOut::id, page);
    }

    @Override
    public boolean remove(UUID id) {
        return optOuts.removeIf(it -> it.id().equals(id));
    }
}
