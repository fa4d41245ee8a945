package io.scribehook.domain.fake;

import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;

import io.scribehook.domain.contract.DeliveryReportsContract;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpId;

class InMemoryDeliveryReportsContractTest extends DeliveryReportsContract {
    @Override
    protected DeliveryReports none() {
        return new InMemoryDeliveryReports();
    }

    @Override
    protected FollowUpId reportable() {
        return newFollowUpId();
    }
}
