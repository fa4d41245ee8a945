package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.Keys;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@Controller("/api/v1/keys")
@RequiresScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeysController {
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final ApiKeys apiKeys;
    private final Keys keys;
    private final Incoming incoming;
    private final Audit audit;
    private final InstantSource clock;

    KeysController(ApiKeys apiKeys, Keys keys, Incoming incoming, Audit audit, InstantSource clock) {
        this.apiKeys = apiKeys;
        this.keys = keys;
        this.incoming = incoming;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(operationId = "listKeys", summary = "List the keys, without their secrets")
    @Get
    PageResponse<KeyResponse> list() {
        return new PageResponse<>(apiKeys.all().stream().map(KeyResponse::of).toList(), null);
    }

    @Operation(
            operationId = "createKey",
            summary = "Make a key, which is shown this once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.KeyRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The key",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KeyResponse.Minted.class)))
    @Post
    HttpResponse<KeyResponse.Minted> mint(HttpRequest<?> request, Caller caller) {
        var faults = new Faults();
        var members = new Members(incoming.object(request), "", faults);
        String name = members.required("name", members.text("name"));
        if (name != null && (name.isBlank() || !name.matches("\\P{Cntrl}{1,100}")))
            faults.add("/name", "Has 1 to 100 characters, none of them a control character.");
        Set<Scope> scopes = scopes(members);
        Instant expiresAt = faults.meant("/expires_at", members.text("expires_at"), Asked::instant);
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) faults.add("/expires_at", "Is in the past.");
        members.nothingElse();
        faults.refuseIfAny();
        Keys.Minted minted = keys.mint(String.valueOf(name), scopes, expiresAt);
        audit.note(
                caller,
                "key.create",
                minted.key().prefix(),
                KeyResponse.names(scopes).toString());
        return HttpResponse.created(KeyResponse.Minted.of(minted));
    }

    @Operation(
            operationId = "rotateKey",
            summary = "Make a key in place of another, which stays in force for a while",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.Rotation.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The new key",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KeyResponse.Minted.class)))
    @ApiResponse(responseCode = "409", description = "The key is no longer in force")
    @Post("/{prefix}/rotate")
    @Consumes(MediaType.ALL)
    HttpResponse<KeyResponse.Minted> rotate(@PathVariable String prefix, HttpRequest<?> request, Caller caller) {
        ApiKey key = find(prefix);
        Duration overlap = overlap(new Members(incoming.objectOrNothing(request), "", new Faults()));
        if (!key.inForce(clock.instant())) throw Refusal.of(ProblemType.CONFLICT, "The key is no longer in force.");
        Keys.Minted minted = keys.rotate(key, overlap);
        audit.note(caller, "key.rotate", prefix, "to " + minted.key().prefix() + ", overlap " + overlap);
        return HttpResponse.created(KeyResponse.Minted.of(minted));
    }

    @Operation(operationId = "revokeKey", summary = "Revoke a key")
    @ApiResponse(responseCode = "204", description = "It is no longer in force")
    @ApiResponse(responseCode = "409", description = "It is the last admin key in force")
    @Delete("/{prefix}")
    HttpResponse<?> revoke(@PathVariable String prefix, Caller caller) {
        ApiKey key = find(prefix);
        if (key.revokedAt() != null) return HttpResponse.noContent();
        if (lastAdmin(key))
            throw Refusal.of(ProblemType.CONFLICT, "It is the last admin key in force; make another one first.");
        apiKeys.save(new ApiKey(
                key.prefix(),
                key.name(),
                key.hash(),
                key.scopes(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                clock.instant()));
        audit.note(caller, "key.revoke", prefix, "");
        return HttpResponse.noContent();
    }

    /** What cannot be a prefix is none. */
    private ApiKey find(String prefix) {
        return Optional.of(prefix)
                .filter(text -> text.matches("[!-~]{1,100}"))
                .flatMap(apiKeys::find)
                .orElseThrow(() -> Refusal.noSuch("key"));
    }

    private static Duration overlap(Members members) {
        Double seconds = members.number("overlap_seconds");
        if (seconds != null && !(seconds >= 0 && seconds <= LONGEST_OVERLAP.toSeconds()))
            members.faults().add("/overlap_seconds", "Is a number from 0 to " + LONGEST_OVERLAP.toSeconds() + ".");
        members.nothingElse();
        members.faults().refuseIfAny();
        return seconds == null ? USUAL_OVERLAP : Duration.ofSeconds(seconds.longValue());
    }

    private boolean lastAdmin(ApiKey key) {
        Instant now = clock.instant();
        return key.inForce(now)
                && key.allows(Scope.ADMIN)
                && apiKeys.all().stream()
                        .noneMatch(other -> !other.prefix().equals(key.prefix())
                                && other.allows(Scope.ADMIN)
                                && other.inForce(now));
    }

    private static Set<Scope> scopes(Members members) {
        var scopes = EnumSet.noneOf(Scope.class);
        List<JsonNode> nodes = members.required("scopes", members.array("scopes"));
        if (nodes == null) return scopes;
        if (nodes.isEmpty()) members.faults().add("/scopes", "Names at least one.");
        for (int i = 0; i < nodes.size(); i++) {
            String text = nodes.get(i).isTextual() ? nodes.get(i).textValue() : "";
            Scope scope = members.faults().meant("/scopes/" + i, text, KeysController::scope);
            if (scope != null) scopes.add(scope);
        }
        return scopes;
    }

    private static Scope scope(String text) {
        for (Scope scope : Scope.values())
            if (scope.name().toLowerCase(Locale.ROOT).equals(text)) return scope;
        throw new IllegalArgumentException("is submit, read, operate or admin");
    }
}
