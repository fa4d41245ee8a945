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

/** Where providers call back. The body is taken from the request itself: whatever its type, nobody parses it here. */
@Controller("/hook")
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HookController {
    private final Gate gate;
    private final Reception reception;
    private final CrcChallenge challenge;

    HookController(Gate gate, Reception reception, CrcChallenge challenge) {
        this.gate = gate;
        this.reception = reception;
        this.challenge = challenge;
    }

    @Get(value = "/sources/{name}", headRoute = false)
    HttpResponse<?> challenge(@PathVariable String name, HttpRequest<?> request) {
        return challenge.answer(name, request);
    }

    @Get(headRoute = false)
    HttpResponse<?> challenge(HttpRequest<?> request) {
        return challenge.answer(SourceName.DEFAULT.value(), request);
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request) {
        return atSource(SourceName.DEFAULT.value(), request);
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request) {
        return atSource(SourceName.DEFAULT.value(), request);
    }

    @Post("/sources/{name}")
    HttpResponse<?> postToSource(@PathVariable String name, HttpRequest<?> request) {
        return atSource(name, request);
    }

    @Put("/sources/{name}")
    HttpResponse<?> putToSource(@PathVariable String name, HttpRequest<?> request) {
        return atSource(name, request);
    }

    @Post("/{token}")
    HttpResponse<?> postWithToken(@PathVariable String token, HttpRequest<?> request) {
        return reception.receive(request, gate.withToken(token));
    }

    @Put("/{token}")
    HttpResponse<?> putWithToken(@PathVariable String token, HttpRequest<?> request) {
        return reception.receive(request, gate.withToken(token));
    }

    private HttpResponse<?> atSource(String name, HttpRequest<?> request) {
        return reception.receive(request, gate.atSource(name, request));
    }
}
