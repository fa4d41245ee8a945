package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.source.SourceName;
import java.util.concurrent.CompletionStage;

/** Where providers call back. The body is taken from the request itself: whatever its type, nobody parses it here. */
@Controller("/hook")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class HookController {
    private final Entrance entrance;
    private final CrcChallenge challenge;

    HookController(Entrance entrance, CrcChallenge challenge) {
        this.entrance = entrance;
        this.challenge = challenge;
    }

    @ExecuteOn(TaskExecutors.BLOCKING)
    @Get(value = "/sources/{name}", headRoute = false)
    HttpResponse<?> challenge(@PathVariable String name, HttpRequest<?> request) {
        return challenge.answer(name, request);
    }

    @ExecuteOn(TaskExecutors.BLOCKING)
    @Get(headRoute = false)
    HttpResponse<?> challenge(HttpRequest<?> request) {
        return challenge.answer(SourceName.DEFAULT.value(), request);
    }

    @Post
    CompletionStage<HttpResponse<?>> post(HttpRequest<?> request) {
        return entrance.atDefaultSource(request);
    }

    @Put
    CompletionStage<HttpResponse<?>> put(HttpRequest<?> request) {
        return entrance.atDefaultSource(request);
    }

    @Post("/sources/{name}")
    CompletionStage<HttpResponse<?>> postToSource(@PathVariable String name, HttpRequest<?> request) {
        return entrance.atSource(name, request);
    }

    @Put("/sources/{name}")
    CompletionStage<HttpResponse<?>> putToSource(@PathVariable String name, HttpRequest<?> request) {
        return entrance.atSource(name, request);
    }

    @Post("/{token}")
    CompletionStage<HttpResponse<?>> postWithToken(@PathVariable String token, HttpRequest<?> request) {
        return entrance.withToken(token, request);
    }

    @Put("/{token}")
    CompletionStage<HttpResponse<?>> putWithToken(@PathVariable String token, HttpRequest<?> request) {
        return entrance.withToken(token, request);
    }
}
