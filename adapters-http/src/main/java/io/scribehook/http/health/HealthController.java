package io.scribehook.http.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.silence.Silences;
import io.scribehook.http.access.RequiresScope;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;

/** For probes and load balancers, which have no key and are told one word; and for people, who have one. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {
    private final Fitness fitness;
    private final BoundQuarantine quarantine;
    private final Silences silences;

    HealthController(Fitness fitness, BoundQuarantine quarantine, Silences silences) {
        this.fitness = fitness;
        this.quarantine = quarantine;
        this.silences = silences;
    }

    /** The process answers. Says nothing of the database: a restart would not mend it. */
    @Hidden
    @Get("/health/live")
    Word live() {
        return new Word("live");
    }

    /** 200 while callbacks can be taken, if need be into the spool alone; 503 when one would be refused. */
    @Hidden
    @Get("/health/ready")
    HttpResponse<Word> ready() {
        Fitness.Level level = fitness.now().level();
        return HttpResponse.<Word>status(status(level))
                .body(new Word(level.name().toLowerCase(Locale.ROOT)));
    }

    /** How the service does, in detail; always 200 when it can say so. */
    @Operation(operationId = "getHealth", summary = "Show how the service does, part by part")
    @Get("/api/v1/health")
    @RequiresScope(Scope.READ)
    HealthResponse detailed() {
        Fitness.Finding found = fitness.now();
        return found.stored()
                ? HealthResponse.of(found, responses(), silences.known())
                : HealthResponse.of(found, List.of(), List.of());
    }

    private List<HealthResponse.QuarantineResponse> responses() {
        return quarantine.held().stream()
                .map(held -> HealthResponse.QuarantineResponse.of(held, quarantine.isOverfull(held)))
                .toList();
    }

    private static HttpStatus status(Fitness.Level level) {
        return switch (level) {
            case READY, DEGRADED -> HttpStatus.OK;
            case UNREADY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** One word: {@code live}, {@code ready}, {@code degraded} or {@code unready}. */
    @Serdeable.Serializable
    record Word(String status) {}
}
