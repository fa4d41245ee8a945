package io.scribehook.http.description;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;

/** Serves the JSON Schema of transcripts, each version under an address that stays. It holds nothing that needs a key. */
@Hidden
@Controller("/api/v1/schemas")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SchemaController {
    @Get("/transcript/{version}")
    HttpResponse<byte[]> transcript(@PathVariable String version) throws IOException {
        if (!version.matches("[1-9][0-9]{0,3}")) throw Refusal.noSuch("schema");
        try (InputStream schema = Transcript.class.getResourceAsStream("transcript-" + version + ".schema.json")) {
            if (schema == null) throw Refusal.noSuch("schema");
            return HttpResponse.ok(schema.readAllBytes()).contentType("application/schema+json");
        }
    }
}
