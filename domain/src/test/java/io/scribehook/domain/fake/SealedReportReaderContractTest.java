package io.scribehook.domain.fake;

import static io.scribehook.domain.fixture.Fixtures.KIND;

import io.scribehook.domain.contract.ReportReaderContract;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.ReportReader;
import java.util.Map;

class SealedReportReaderContractTest extends ReportReaderContract {
    @Override
    protected ReportReader reader() {
        return new SealedReportReader(KIND);
    }

    @Override
    protected Report delivered(FollowUpId about) {
        return new Report(Map.of("seal", SealedReportReader.seal(about, "delivered")), "delivered");
    }
}
