package io.scribehook.http.description;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description. It holds nothing that needs a key. */
@Hidden
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DescriptionController {
    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    @Get("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    String json() {
        return description.json();
    }

    @Get("/openapi.yaml")
    HttpResponse<String> yaml() {
        return HttpResponse.ok(description.yaml()).contentType("application/yaml");
    }
}
