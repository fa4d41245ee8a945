package io.scribehook.http.admin;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import io.scribehook.http.access.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who transcribes. */
@Controller("/api/v1/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProvidersController {
    private final Providers providers;
    private final Silences silences;

    ProvidersController(Providers providers, Silences silences) {
        this.providers = providers;
        this.silences = silences;
    }

    @Operation(
            operationId = "listProviders",
            summary = "List the providers, what they lack, and since when they are silent")
    @Get
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    PageResponse<ProviderResponse> list() {
        Map<ProviderName, Instant> silent =
                silences.known().stream().collect(Collectors.toMap(Silence::provider, Silence::since));
        List<ProviderResponse> items = providers.dialects().stream()
                .sorted(Comparator.comparing(ProviderName::value))
                .map(name ->
                        ProviderResponse.of(name, providers.transcriber(name).orElse(null), silent.get(name)))
                .toList();
        return new PageResponse<>(items, null);
    }

    /**
     * A provider.
     *
     * @param submits whether jobs can be handed to it; otherwise it only calls back
     * @param missing what keeps it from working, one sentence each
     * @param recovery what is done when no callback comes, null when it only calls back
     * @param silentSince since when it has taken jobs and called back for none, null while it is not silent
     */
    @ApiDocument
    record ProviderResponse(
            String name,
            boolean submits,
            boolean ready,
            List<String> missing,
            @Nullable String recovery,
            @Nullable Instant silentSince) {
        static ProviderResponse of(
                ProviderName name, @Nullable Transcriber transcriber, @Nullable Instant silentSince) {
            if (transcriber == null)
                return new ProviderResponse(name.value(), false, true, List.of(), null, silentSince);
            List<String> missing = transcriber.missing();
            String recovery = transcriber.recovery().name().toLowerCase(Locale.ROOT);
            return new ProviderResponse(name.value(), true, missing.isEmpty(), missing, recovery, silentSince);
        }
    }
}
