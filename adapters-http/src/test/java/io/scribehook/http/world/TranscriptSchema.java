package io.scribehook.http.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;

/** The schema that the service serves, and whether a transcript is as it says. */
final class TranscriptSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Server server;

    TranscriptSchema(Server server) {
        this.server = server;
    }

    /** Holds an answer to the schema that it names, if it names one, which every transcript in JSON does. */
    void hold(String path, HttpResponse<String> answer) throws IOException, InterruptedException {
        String link = answer.headers().firstValue("Link").orElse("");
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (path.matches("/jobs/[^/]+/transcript(\\.json)?([?].*)?")
                && answer.statusCode() == 200
                && json
                && !path.contains("language="))
            assertThat(link).matches("</api/v1/schemas/transcript/1>; rel=\"describedby\"");
        if (!link.contains("rel=\"describedby\"")) return;
        JsonNode document = MAPPER.readTree(answer.body());
        assertThat(schema(link.substring(1, link.indexOf('>'))).validate(document))
                .as(answer.body())
                .isEmpty();
    }

    private Schema schema(String path) throws IOException, InterruptedException {
        HttpResponse<String> schema = server.send(server.to(path));
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(schema.body()));
    }
}
