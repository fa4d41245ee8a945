package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@Controller("/api/v1/keys")
@RequiresScope(Scope.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeysController {
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

    @Get
    PageResponse<KeyResponse> list() {
        return new PageResponse<>(apiKeys.all().stream().map(KeyResponse::of).toList(), null);
    }

    @Post
    HttpResponse<KeyResponse.Minted> mint(HttpRequest<?> request, Caller caller) {
        var faults = new Faults();
        var members = new Members(incoming.object(request), "", faults);
        String name = members.required("name", members.text("name"));
        if (name != null && (name.isBlank() || name.length() > 100)) faults.add("/name", "Has 1 to 100 characters.");
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

    @Delete("/{prefix}")
    HttpResponse<?> revoke(@PathVariable String prefix, Caller caller) {
        ApiKey key = apiKeys.find(prefix).orElseThrow(() -> Refusal.noSuch("key"));
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
