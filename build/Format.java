import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source below the working directory, or checks that it is formatted.
 * {@code mvn verify} checks; {@code build/format} rewrites.
 */
class Format {
    private static final JavaFormatterOptions OPTIONS = JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build();

    public static void main(String[] arguments) throws IOException {
        boolean replace = List.of(arguments).contains("--replace");
        var unformatted = new ArrayList<Path>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (!formatted.equals(text)) {
                unformatted.add(source);
                if (replace) Files.writeString(source, formatted);
            }
        }
        if (!replace && !unformatted.isEmpty()) {
            unformatted.forEach(source -> System.err.println("not formatted: " + source));
            System.err.println("run: build/format");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/node_modules/"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path source, String text) {
        try {
            String ordered = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.PALANTIR);
            return Formatter.createFormatter(OPTIONS).formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        } catch (FormatterException e) {
            throw new IllegalStateException("cannot parse " + source, e);
        }
    }
}
