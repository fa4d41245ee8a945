package io.scribehook.app.configuration;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertyEntry;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.naming.NameUtils;
import io.scribehook.domain.job.JobRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What this process is configured with, before anything of it is used. */
public final class Configuration {
    /** Read by the launcher, the logging, the server's own settings, or the commands that talk to a service. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "SCRIBEHOOK_HOST",
            "SCRIBEHOOK_PORT",
            "SCRIBEHOOK_LOG",
            "SCRIBEHOOK_LOG_FORMAT",
            "SCRIBEHOOK_JAVA_OPTIONS",
            "SCRIBEHOOK_PLUGINS",
            "SCRIBEHOOK_CONFIG",
            "SCRIBEHOOK_URL",
            "SCRIBEHOOK_KEY");

    private static final Pattern PORT = Pattern.compile("-1|\\d{1,5}");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false|yes|no|on|off|y|n");
    private static final Pattern CREDENTIALS = Pattern.compile("(://)[^/?#\\s@]*@|((?i)password=)[^&\\s]*");

    private final ApplicationContext context;
    private final Keys keys;

    public Configuration(ApplicationContext context) {
        this.context = context;
        this.keys = new Keys(context);
    }

    /**
     * A key as it holds.
     *
     * @param value masked where it is a secret, null where there is none
     * @param origin where it comes from: {@code default}, {@code environment}, or a file
     */
    public record Effective(String key, @Nullable String value, String origin) {}

    /** Every key, in the order of the names. */
    public List<Effective> effective() {
        return keys.all().stream().map(this::effective).toList();
    }

    /** All that is wrong, one sentence each, never with a value. */
    public List<String> faults(Map<String, String> environment) {
        var faults = new ArrayList<String>();
        unknownVariables(environment, faults);
        unknownProperties(faults);
        for (Keys.Group group : keys.groups()) faulty(group, faults);
        try {
            context.findBean(JobRules.class);
        } catch (RuntimeException e) {
            // what is wrong with its parts has been said
            String message = String.valueOf(root(e).getMessage());
            if (message.startsWith("scribehook.")) faults.add(message);
        }
        return faults.stream().distinct().toList();
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private void unknownVariables(Map<String, String> environment, List<String> faults) {
        for (var entry : new TreeMap<>(environment).entrySet()) {
            String variable = entry.getKey();
            if (!variable.startsWith("SCRIBEHOOK_") || ServiceLinks.isOne(variable, entry.getValue())) continue;
            if (variable.equals("SCRIBEHOOK_PORT")
                    && !PORT.matcher(entry.getValue()).matches())
                faults.add(variable + " is not a port, nor -1 for any that is free.");
            if (OTHER_VARIABLES.contains(variable)) continue;
            if (keys.ofVariable(variable).isEmpty())
                faults.add(variable + " is no key"
                        + meant(Misspelt.meant(variable, keys.all().stream().map(Key::variable))));
        }
    }

    private void unknownProperties(List<String> faults) {
        for (PropertySource source : context.getEnvironment().getPropertySources()) {
            if (source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE) continue;
            for (String written : source) {
                String name = NameUtils.hyphenate(written, true);
                if (name.startsWith("scribehook.") && keys.of(name).isEmpty())
                    faults.add(written + " (" + source.getName() + ") is no key"
                            + meant(Misspelt.meant(name, keys.all().stream().map(Key::name))));
            }
        }
    }

    private static String meant(Optional<String> guess) {
        return guess.map(name -> "; did you mean " + name + "?").orElse(".");
    }

    /** First each key by itself; only when all can be read is tried what they are together. */
    private void faulty(Keys.Group group, List<String> faults) {
        int before = faults.size();
        for (Key key : group.keys()) if (!readable(key)) faults.add(key.name() + " is not " + key.expected() + ".");
        if (faults.size() > before
                || !group.definition().hasStereotype("io.micronaut.context.annotation.ConfigurationReader")) return;
        try {
            context.findBean(group.definition().getBeanType());
        } catch (RuntimeException e) {
            Throwable cause = root(e);
            faults.add(
                    cause instanceof IllegalArgumentException
                            ? String.valueOf(cause.getMessage())
                            : group.keys().getFirst().name() + " and its neighbours cannot be used together.");
        }
    }

    private boolean readable(Key key) {
        ArgumentConversionContext<?> conversion = ConversionContext.of(key.argument());
        try {
            if (key.isMap()) return true;
            String written = context.getProperty(key.name(), String.class).orElse(null);
            if (written == null || written.isBlank()) return true;
            boolean truth = key.argument().getType() == boolean.class;
            if (truth && !TRUTH.matcher(written).matches()) return false;
            return context.getProperty(key.name(), conversion).isPresent();
        } catch (ConversionErrorException _) {
            return false;
        }
    }

    private Effective effective(Key key) {
        String value = key.isMap()
                ? entries(key)
                : context.getProperty(key.name(), String.class).orElse(null);
        String origin = context.getEnvironment()
                .getPropertyEntry(key.name())
                .map(Configuration::origin)
                .orElse(value == null ? "default" : "set");
        if (value == null) value = key.usual();
        return new Effective(key.name(), value == null || value.isEmpty() ? null : shown(key, value), origin);
    }

    private @Nullable String entries(Key key) {
        Map<String, Object> entries = context.getEnvironment().getProperties(key.name());
        return entries.isEmpty() ? null : new TreeMap<>(entries).toString();
    }

    private static String origin(PropertyEntry entry) {
        String location = entry.origin().location();
        return location.equals("env") ? "environment" : location.toLowerCase(Locale.ROOT);
    }

    private static String shown(Key key, String value) {
        return key.secret() ? "***" : CREDENTIALS.matcher(value).replaceAll("$1$2***");
    }
}
