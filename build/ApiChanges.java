import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Writes down what changed from one description of an API to the next, and says whether clients would break; where they would,
 * all of it, and with a fourth argument it fails.
 */
class ApiChanges {
    public static void main(String[] arguments) throws IOException {
        ChangedOpenApi changes = OpenApiCompare.fromLocations(arguments[0], arguments[1]);
        Path file = Path.of(arguments[2]);
        Files.createDirectories(file.getParent());
        try (var writer = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            new ConsoleRender().render(changes, writer);
        }
        if (!changes.isIncompatible()) {
            System.out.println("clients of the released API go on working; what changed is in " + file);
            return;
        }
        System.out.println(Files.readString(file));
        if (arguments.length > 3 && !arguments[3].isBlank()) System.exit(1);
    }
}
