package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.ReportReader;
import io.scribehook.domain.followup.ReportReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Only the carrier is believed, and only about the follow-up that the report is on. */
public abstract class ReportReaderContract {
    /** A report as it comes over HTTP. */
    public record Report(Map<String, String> headers, String body) {}

    protected abstract ReportReader reader();

    /** What the carrier sends when the message of this follow-up has arrived, with its proof. */
    protected abstract Report delivered(FollowUpId about) throws Exception;

    @Test
    void the_carriers_report_is_read() throws Exception {
        FollowUpId about = newFollowUpId();

        Reading reading = read(about, delivered(about));

        assertThat(reading).isInstanceOfSatisfying(Reading.Reported.class, reported -> {
            assertThat(reported.progress()).isEqualTo(Progress.ARRIVED);
            assertThat(reported.receipt()).isNotBlank();
            assertThat(reported.status()).isNotBlank();
        });
    }

    @Test
    void a_report_on_another_follow_up_proves_nothing() throws Exception {
        assertThat(read(newFollowUpId(), delivered(newFollowUpId()))).isInstanceOf(Reading.Unproven.class);
    }

    @Test
    void a_body_that_somebody_changed_proves_nothing() throws Exception {
        FollowUpId about = newFollowUpId();
        Report genuine = delivered(about);

        assertThat(read(about, new Report(genuine.headers(), genuine.body().replace('d', 'e'))))
                .isInstanceOf(Reading.Unproven.class);
        assertThat(read(about, new Report(genuine.headers(), genuine.body() + "x")))
                .isInstanceOf(Reading.Unproven.class);
    }

    @Test
    void without_a_proof_or_with_a_wrong_one_nothing_is_believed() throws Exception {
        FollowUpId about = newFollowUpId();
        Report genuine = delivered(about);
        var wrong = new TreeMap<>(genuine.headers());
        wrong.replaceAll((_, proof) -> "A" + proof.substring(1) + "=");

        assertThat(read(about, new Report(Map.of(), genuine.body()))).isInstanceOf(Reading.Unproven.class);
        assertThat(read(about, new Report(wrong, genuine.body()))).isInstanceOf(Reading.Unproven.class);
    }

    @Test
    void whatever_comes_is_read_without_an_exception() throws Exception {
        var random = new Random(4711);
        FollowUpId about = newFollowUpId();
        Map<String, String> headers = delivered(about).headers();
        for (int length = 0; length < 200; length++) {
            byte[] body = new byte[length];
            random.nextBytes(body);
            assertThat(read(about, new Report(headers, new String(body, StandardCharsets.ISO_8859_1))))
                    .isInstanceOf(Reading.Unproven.class);
        }
    }

    private Reading read(FollowUpId about, Report report) {
        return reader().read(about, report.headers(), report.body().getBytes(StandardCharsets.UTF_8));
    }
}
