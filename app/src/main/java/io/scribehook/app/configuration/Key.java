package io.scribehook.app.configuration;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.core.type.Argument;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that somebody reads.
 *
 * @param name such as {@code scribehook.database.pool-size}
 * @param argument what it is read as
 */
record Key(String name, Argument<?> argument) {
    /** As {@code @Value} writes a key: {@code ${scribehook.a.b:the default}}, in backticks where it has a colon. */
    private static final Pattern VALUE = Pattern.compile("\\$\\{(?<name>[a-z.-]+)(?::`?(?<usual>[^`}]*)`?)?}");

    private static final Pattern SECRET =
            Pattern.compile(".*(password|secret|token|credential|header-value).*|.*[.-]keys?");

    /** What the argument is read from, null when that is no key of ours. */
    static @Nullable Key of(Argument<?> argument) {
        var annotations = argument.getAnnotationMetadata();
        String name = annotations
                .stringValue(Property.class, "name")
                .or(() -> placeholder(annotations).map(found -> found.group("name")))
                .orElse("");
        return name.startsWith("scribehook.") ? new Key(name, argument) : null;
    }

    private static Optional<MatchResult> placeholder(AnnotationMetadata annotations) {
        return annotations
                .stringValue(Value.class)
                .flatMap(text -> VALUE.matcher(text).results().findFirst());
    }

    /** Its value when nobody sets it, null for none. */
    @Nullable
    String usual() {
        var annotations = argument.getAnnotationMetadata();
        return annotations
                .stringValue(Property.class, "defaultValue")
                .or(() -> annotations.stringValue(Bindable.class, "defaultValue"))
                .or(() -> placeholder(annotations).map(found -> found.group("usual")))
                .orElse(null);
    }

    /** Whether its value opens something to whoever sees it. */
    boolean secret() {
        return SECRET.matcher(name).matches() || (isMap() && name.endsWith("headers"));
    }

    boolean isMap() {
        return Map.class.isAssignableFrom(argument.getType());
    }

    boolean isList() {
        return Collection.class.isAssignableFrom(argument.getType());
    }

    /** As an environment variable. */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** What its values are, for people. */
    String expected() {
        Class<?> type = argument.getType();
        if (argument.isAnnotationPresent(ReadableBytes.class)) return "a size such as 64MB";
        if (type == Duration.class) return "a duration such as 500ms, 30s or 1h";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "a whole number";
        if (type.isEnum())
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        if (isList()) return "a list";
        if (isMap()) return "names with values";
        return "a " + type.getSimpleName();
    }
}
