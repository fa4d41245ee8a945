package io.scribehook.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The API's description. Its body is generated while the controllers are compiled; what holds for all operations alike is
 * added here from the routes themselves: scopes, the problems that any of them may answer, examples. Thread-safe.
 */
@Singleton
final class Description {
    private static final String GENERATED = "/META-INF/swagger/scribehook-api.json";
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private record Texts(String json, String yaml) {}

    private final Supplier<Texts> texts;

    Description(Router router) {
        texts = SupplierUtil.memoizedNonEmpty(() -> texts(new Scopes(router)));
    }

    String json() {
        return texts.get().json();
    }

    String yaml() {
        return texts.get().yaml();
    }

    private static Texts texts(Scopes scopes) {
        ObjectNode document = SchemaNames.shortened(generated());
        document.put("openapi", "3.1.0");
        Dialect31.translate(document);
        Operations.complete(document, scopes);
        SharedAnswers.add(document);
        Examples.add(document);
        try {
            return new Texts(MAPPER.writeValueAsString(document) + "\n", yaml(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode generated() {
        try (InputStream in = Description.class.getResourceAsStream(GENERATED)) {
            if (in == null) throw new IllegalStateException(GENERATED + " was not generated");
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(ObjectNode document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(110);
        return new Yaml(options).dump(MAPPER.convertValue(document, Map.class));
    }
}
