import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Shows what changed from one description of an API to the next; with a third argument fails when clients would break. */
class ApiChanges {
    public static void main(String[] arguments) throws IOException {
        ChangedOpenApi changes = OpenApiCompare.fromLocations(arguments[0], arguments[1]);
        new ConsoleRender().render(changes, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        if (changes.isIncompatible() && arguments.length > 2 && !arguments[2].isBlank()) System.exit(1);
    }
}
