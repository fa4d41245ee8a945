package io.scribehook.domain.fake;

import io.scribehook.domain.followup.DeliveryReport.Progress;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads the reports of a carrier whose proof is the header {@code seal}, which repeats follow-up and body. The body is a
 * status: {@code undelivered} comes with code 30005, the empty one says nothing.
 */
public final class SealedReportReader implements ReportReader {
    private final FollowUpKind kind;

    public SealedReportReader(FollowUpKind kind) {
        this.kind = kind;
    }

    /** The seal that proves a report. */
    public static String seal(FollowUpId about, String status) {
        return about + " " + status;
    }

    @Override
    public FollowUpKind kind() {
        return kind;
    }

    @Override
    public Reading read(FollowUpId about, Map<String, String> headers, byte[] body) {
        String status = new String(body, StandardCharsets.UTF_8);
        if (!seal(about, status).equals(headers.get("seal"))) return new Reading.Unproven();
        return switch (status) {
            case "" -> new Reading.Meaningless();
            case "undelivered" -> new Reading.Reported("SM1", status, Progress.NOT_ARRIVED, "30005");
            case "delivered" -> new Reading.Reported("SM1", status, Progress.ARRIVED, null);
            default -> new Reading.Reported("SM1", status, Progress.ON_ITS_WAY, null);
        };
    }
}
