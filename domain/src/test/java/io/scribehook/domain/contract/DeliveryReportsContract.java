package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.DeliveryReport;
import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What carriers reported comes back, each thing once. */
public abstract class DeliveryReportsContract {
    private DeliveryReports reports;

    /** One without any; asked once before each test. */
    protected abstract DeliveryReports none() throws Exception;

    /** A follow-up that can be reported on. */
    protected abstract FollowUpId reportable();

    @BeforeEach
    void open() throws Exception {
        reports = none();
    }

    @Test
    void they_come_back_in_the_order_in_which_they_came() {
        FollowUpId followUp = reportable();
        var sent = new DeliveryReport(followUp, "SM1", "sent", Progress.ON_ITS_WAY, null, NOW);
        var failed = new DeliveryReport(followUp, "SM1", "undelivered", Progress.NOT_ARRIVED, "30005", NOW);

        reports.keep(failed);
        reports.keep(sent);

        assertThat(reports.of(followUp)).containsExactly(failed, sent);
        assertThat(reports.of(newFollowUpId())).isEmpty();
    }

    @Test
    void a_repetition_changes_nothing() {
        FollowUpId followUp = reportable();
        var first = new DeliveryReport(followUp, "SM1", "delivered", Progress.ARRIVED, null, NOW);

        reports.keep(first);
        reports.keep(new DeliveryReport(followUp, "SM1", "delivered", Progress.ARRIVED, "1", NOW.plusSeconds(5)));

        assertThat(reports.of(followUp)).containsExactly(first);
    }
}
