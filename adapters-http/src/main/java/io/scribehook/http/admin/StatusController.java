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
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.intake.IntakeCounts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is set up, how much there is, and who changed what. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private final Providers providers;
    private final Channels channels;
    private final Overview overview;
    private final IntakeCounts intake;
    private final AuditTrail trail;

    StatusController(Providers providers, Channels channels, Overview overview, IntakeCounts intake, AuditTrail trail) {
        this.providers = providers;
        this.channels = channels;
        this.overview = overview;
        this.intake = intake;
        this.trail = trail;
    }

    @Operation(operationId = "listProviders", summary = "List the providers, and what they lack")
    @Get("/providers")
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    PageResponse<ProviderResponse> providers() {
        List<ProviderResponse> items = providers.dialects().stream()
                .sorted(Comparator.comparing(ProviderName::value))
                .map(name ->
                        ProviderResponse.of(name, providers.transcriber(name).orElse(null)))
                .toList();
        return new PageResponse<>(items, null);
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

    /**
     * A provider.
     *
     * @param submits whether jobs can be handed to it; otherwise it only calls back
     * @param missing what keeps it from working, one sentence each
     * @param recovery what is done when no callback comes, null when it only calls back
     */
    @ApiDocument
    record ProviderResponse(
            String name,
            boolean submits,
            boolean ready,
            List<String> missing,
            @Nullable String recovery) {
        static ProviderResponse of(ProviderName name, @Nullable Transcriber transcriber) {
            if (transcriber == null) return new ProviderResponse(name.value(), false, true, List.of(), null);
            List<String> missing = transcriber.missing();
            String recovery = transcriber.recovery().name().toLowerCase(Locale.ROOT);
            return new ProviderResponse(name.value(), true, missing.isEmpty(), missing, recovery);
        }
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
