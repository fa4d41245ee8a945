package io.scribehook.persistence;

import io.scribehook.domain.followup.DeliveryReport;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

@Singleton
final class JdbcDeliveryReports implements DeliveryReports {
    private final Jdbi jdbi;

    JdbcDeliveryReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(DeliveryReport report) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into delivery_reports (follow_up_id, receipt, status, progress, code, reported_at)
                        values (:follow_up, :receipt, :status, :progress, :code, :reported_at)
                        on conflict do nothing""")
                .bind("follow_up", report.followUp().value())
                .bind("receipt", report.receipt())
                .bind("status", report.status())
                .bind("progress", Names.of(report.progress()))
                .bind("code", report.code())
                .bind("reported_at", report.reportedAt())
                .execute());
    }

    @Override
    public List<DeliveryReport> of(FollowUpId followUp) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select receipt, status, progress, code, reported_at from delivery_reports
                        where follow_up_id = :follow_up order by seq""")
                .bind("follow_up", followUp.value())
                .map((row, _) -> new DeliveryReport(
                        followUp,
                        Columns.text(row, "receipt"),
                        Columns.text(row, "status"),
                        Columns.constant(row, "progress", DeliveryReport.Progress.class),
                        Columns.optionalText(row, "code"),
                        Columns.time(row, "reported_at")))
                .list());
    }
}
