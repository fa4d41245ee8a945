package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.AuditEntry;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.overview.Overview;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.intake.IntakeCounts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which channels there are, how much there is, and who changed what. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private final Channels channels;
    private final Overview overview;
    private final IntakeCounts intake;
    private final AuditTrail trail;

    StatusController(Channels channels, Overview overview, IntakeCounts intake, AuditTrail trail) {
        this.channels = channels;
        this.overview = overview;
        this.intake = intake;
        this.trail = trail;
    }

    @Operation(operationId = "listChannels", summary = "List the channels, and what they lack")
    @Get("/channels")
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    PageResponse<ChannelResponse> channels() {
        List<ChannelResponse> items = channels.all().stream()
                .map(ChannelResponse::of)
                .sorted(Comparator.comparing(ChannelResponse::type))
                .toList();
        return new PageResponse<>(items, null);
    }

    @Operation(operationId = "getStats", summary = "Count what there is and what came in")
    @Get("/stats")
    @RequiresScope(Scope.READ)
    StatsResponse stats() {
        return new StatsResponse(overview.counts(), intake.counts());
    }

    @Operation(operationId = "listAudit", summary = "List who changed what")
    @Paged
    @Get("/audit")
    @RequiresScope(Scope.ADMIN)
    PageResponse<AuditResponse> audit(HttpRequest<?> request) {
        return PageResponse.of(trail.read(new Asked(request).page()), AuditResponse::of);
    }

    /** A channel, and what keeps it from working. */
    @ApiDocument
    record ChannelResponse(String type, boolean ready, List<String> missing) {
        static ChannelResponse of(FollowUpChannel channel) {
            List<String> missing = channel.missing();
            return new ChannelResponse(channel.kind().value(), missing.isEmpty(), missing);
        }
    }

    /**
     * How many there are.
     *
     * @param intake of this node since it started
     */
    @ApiDocument
    record StatsResponse(Map<String, Long> counts, Map<String, Long> intake) {}

    /** One change. */
    @ApiDocument
    record AuditResponse(String id, Instant at, String actor, String action, String subject, String note) {
        static AuditResponse of(AuditEntry entry) {
            return new AuditResponse(
                    entry.id().toString(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.note());
        }
    }
}
