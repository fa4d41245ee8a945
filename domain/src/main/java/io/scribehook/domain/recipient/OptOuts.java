package io.scribehook.domain.recipient;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.overview.Page;
import java.util.Optional;
import java.util.UUID;

/** The recipients who want no more messages, durably. Thread-safe. */
public interface OptOuts {
    /** Remembers it; the first for a kind and recipient stays, whatever else is added. */
    void add(OptOut optOut);

    Optional<OptOut> find(FollowUpKind kind, String recipient);

    /** All of them, the newest first. */
    Page<OptOut> read(Page.Asked page);

    /** Forgets it, so that the recipient is written to again. Whether there was one. */
    boolean remove(UUID id);
}
