package io.scribehook.domain.fake;

import io.scribehook.domain.followup.DeliveryReport;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpId;
import java.util.ArrayList;
import java.util.List;

public final class InMemoryDeliveryReports implements DeliveryReports {
    private final List<DeliveryReport> reports = new ArrayList<>();

    @Override
    public synchronized void keep(DeliveryReport report) {
        boolean known = of(report.followUp()).stream()
                .anyMatch(it ->
                        it.receipt().equals(report.receipt()) && it.status().equals(report.status()));
        if (!known) reports.add(report);
    }

    @Override
    public synchronized List<DeliveryReport> of(FollowUpId followUp) {
        return reports.stream().filter(it -> it.followUp().equals(followUp)).toList();
    }
}
