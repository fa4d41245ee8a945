package io.scribehook.domain.followup;

import java.util.List;

/** What carriers reported, durably; a part of a follow-up's history that decides nothing. Thread-safe. */
public interface DeliveryReports {
    /** Keeps it; the first with a receipt and status stays, since carriers repeat themselves. */
    void keep(DeliveryReport report);

    /** Those of a follow-up, in the order in which they came. */
    List<DeliveryReport> of(FollowUpId followUp);
}
