package io.scribehook.app.configuration;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every key that a bean of this process asks for in its constructor, those of plug-ins included. */
final class Keys {
    private static final String FRAMEWORK = "io.micronaut.";

    private final Map<String, Key> byName = new TreeMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** Keys that are read together. */
    record Group(BeanDefinition<?> definition, List<Key> keys) {}

    Keys(ApplicationContext context) {
        for (BeanDefinitionReference<?> reference : context.getBeanDefinitionReferences()) {
            if (reference.getBeanDefinitionName().startsWith(FRAMEWORK)) continue;
            BeanDefinition<?> definition = reference.load(context);
            var keys = new ArrayList<Key>();
            for (Argument<?> argument : definition.getConstructor().getArguments()) {
                Key key = Key.of(argument);
                if (key != null) keys.add(key);
            }
            keys.forEach(key -> byName.putIfAbsent(key.name(), key));
            if (!keys.isEmpty()) groups.add(new Group(definition, keys));
        }
    }

    Collection<Key> all() {
        return byName.values();
    }

    List<Group> groups() {
        return groups;
    }

    /** The key that this name is of: itself, or of the list or the map that it is an entry of. */
    Optional<Key> of(String name) {
        String plain = name.replaceAll("\\[[^]]*].*", "");
        Key key = byName.get(plain);
        if (key != null) return Optional.of(key);
        return byName.values().stream()
                .filter(each -> each.isMap() && plain.startsWith(each.name() + "."))
                .findFirst();
    }

    /** Likewise by the name of an environment variable. */
    Optional<Key> ofVariable(String variable) {
        return byName.values().stream()
                .filter(key -> variable.equals(key.variable())
                        || (key.isMap() && variable.startsWith(key.variable() + "_"))
                        || (key.isList() && variable.matches(key.variable() + "_\\d+")))
                .findFirst();
    }
}
