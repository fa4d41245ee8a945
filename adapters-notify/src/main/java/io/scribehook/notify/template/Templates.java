package io.scribehook.notify.template;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail templates: {@code email/<name>/<locale>/subject.mustache}, {@code text.mustache} and, if wanted,
 * {@code html.mustache}. Those in the directory go before those that come with the service, file by file; a locale that
 * a template lacks falls back to its language and then to English. Thread-safe.
 */
@Singleton
public class Templates {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final String FALLBACK = "en";

    private final @Nullable Path directory;

    /**
     * The templates of the service and of an operator.
     *
     * @param directory where the operator keeps templates, null for nowhere; read whenever something is rendered
     */
    public Templates(@Nullable @Property(name = "scribehook.templates-directory") Path directory) {
        this.directory = directory;
    }

    /** Whether the locale is written like one. */
    public static boolean isLocale(String locale) {
        return LOCALE.matcher(locale).matches();
    }

    /** Whether there is such a template, in this locale or one that it falls back to. */
    public boolean has(String name, String locale) {
        return find(name, locale).isPresent();
    }

    /**
     * The template with the values in their places.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    public Rendered render(String name, String locale, Map<String, Object> values) {
        TemplateSource source =
                find(name, locale).orElseThrow(() -> new IllegalArgumentException("there is no such template"));
        return new Rendered(
                oneLine(Mustaches.TEXT.compile(source.subject()).execute(values)),
                Mustaches.TEXT.compile(source.text()).execute(values),
                source.html() == null
                        ? null
                        : Mustaches.HTML.compile(source.html()).execute(values),
                source.version());
    }

    /** The text without line breaks and control characters, which have no place in a header. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    }

    private Optional<TemplateSource> find(String name, String locale) {
        if (!NAME.matcher(name).matches() || !isLocale(locale)) return Optional.empty();
        for (String candidate : fallbacks(locale)) {
            String folder = "email/" + name + "/" + candidate + "/";
            String subject = read(folder + "subject.mustache");
            String text = read(folder + "text.mustache");
            if (subject != null && text != null)
                return Optional.of(new TemplateSource(subject, text, read(folder + "html.mustache")));
        }
        return Optional.empty();
    }

    private static SequencedSet<String> fallbacks(String locale) {
        var locales = new LinkedHashSet<String>();
        locales.add(locale);
        locales.add(locale.replaceFirst("-.*", "").toLowerCase(Locale.ROOT));
        locales.add(FALLBACK);
        return locales;
    }

    private @Nullable String read(String path) {
        try {
            if (directory != null && Files.isRegularFile(directory.resolve(path)))
                return Files.readString(directory.resolve(path));
            try (InputStream resource = Templates.class.getResourceAsStream("/templates/" + path)) {
                return resource == null ? null : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a template cannot be read: " + path, e);
        }
    }
}
