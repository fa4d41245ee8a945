package io.scribehook.persistence;

import io.scribehook.domain.contract.InboxContract;
import io.scribehook.domain.contract.Stores;

/** Without the spool. */
final class JdbcInboxTest extends InboxContract {
    @Override
    protected Stores emptyStores() {
        Stores stores = TestService.emptyStores();
        JdbcInbox inbox = TestService.bean(JdbcInbox.class);
        return new Stores(
                stores.ledger(),
                stores.workQueue(),
                inbox::begin,
                stores.callbackEvents(),
                stores.jobs(),
                stores.transcripts(),
                stores.followUps(),
                stores.overview(),
                stores.lanes());
    }
}
