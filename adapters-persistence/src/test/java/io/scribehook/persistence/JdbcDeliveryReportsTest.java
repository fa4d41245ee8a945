package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aFollowUp;

import io.scribehook.domain.contract.DeliveryReportsContract;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import java.util.List;

final class JdbcDeliveryReportsTest extends DeliveryReportsContract {
    @Override
    protected DeliveryReports none() {
        TestService.clear();
        return TestService.bean(DeliveryReports.class);
    }

    @Override
    protected FollowUpId reportable() {
        FollowUp followUp = aFollowUp().build();
        var _ = TestService.bean(Ledger.class).commit(null, List.of(new Change.FollowUpOwed(followUp, null)));
        return followUp.id();
    }
}
