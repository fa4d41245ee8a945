package io.scribehook.app.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md lists the keys that there are, and no others. */
class ConfigurationDocsTest {
    private static final String PROPERTIES = "io.micronaut.context.annotation.ConfigurationProperties";
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(scribehook\\.[a-z.-]+)` \\|");

    /** Read one by one where they are needed, not through a record. */
    private static final Set<String> SINGLE =
            Set.of("scribehook.admin-key", "scribehook.follow-ups", "scribehook.templates-directory");

    @Test
    void every_key_is_documented_and_every_documented_key_exists() throws IOException {
        var keys = new TreeSet<>(SINGLE);
        new ClassFileImporter()
                        .withImportOption(
                                location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                        .importPackages("io.scribehook")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(PROPERTIES))
                        .flatMap(ConfigurationDocsTest::keys)
                        .forEach(keys::add);

        assertThat(documented()).isEqualTo(keys);
    }

    private static Stream<String> keys(JavaClass type) {
        String prefix =
                type.getAnnotationOfType(PROPERTIES).get("value").orElseThrow().toString();
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Set<String> documented() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "configuration.md"));
        var keys = new TreeSet<String>();
        Matcher matcher = DOCUMENTED.matcher(text);
        while (matcher.find()) keys.add(matcher.group(1));
        return keys;
    }
}
