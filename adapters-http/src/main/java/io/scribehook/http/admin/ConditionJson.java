package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.job.ProviderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in JSON: an object, or an array of objects, with the members {@code language}, {@code lasts_at_least} and
 * {@code lasts_at_most} (seconds), {@code confidence_at_least}, {@code provider}, {@code metadata} (an object),
 * {@code text_contains}. All of them have to hold.
 */
final class ConditionJson {
    private ConditionJson() {}

    static List<Condition> read(Members step, String name) {
        var conditions = new ArrayList<Condition>();
        JsonNode node = step.any(name);
        if (node instanceof ObjectNode object) {
            read(new Members(object, step.pointer(name), step.faults()), conditions);
        } else if (node != null && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String pointer = step.pointer(name) + "/" + i;
                if (node.get(i) instanceof ObjectNode object)
                    read(new Members(object, pointer, step.faults()), conditions);
                else step.faults().add(pointer, "Is an object.");
            }
        } else if (node != null) step.faults().add(step.pointer(name), "Is an object or an array of objects.");
        return conditions;
    }

    private static void read(Members from, List<Condition> to) {
        add(to, from.text("language"), Condition.LanguageIs::new);
        add(to, from.number("lasts_at_least"), Condition.LastsAtLeast::new);
        add(to, from.number("lasts_at_most"), Condition.LastsAtMost::new);
        add(to, from.number("confidence_at_least"), Condition.ConfidenceAtLeast::new);
        ProviderName provider = from.faults().meant(from.pointer("provider"), from.text("provider"), ProviderName::new);
        add(to, provider, Condition.ProviderIs::new);
        from.texts("metadata").forEach((key, value) -> to.add(new Condition.MetadataIs(key, value)));
        add(to, from.text("text_contains"), Condition.TextContains::new);
        from.nothingElse();
    }

    private static <T> void add(List<Condition> to, @Nullable T value, Function<T, Condition> condition) {
        if (value != null) to.add(condition.apply(value));
    }

    static List<Map<String, Object>> write(List<Condition> conditions) {
        return conditions.stream().map(ConditionJson::write).toList();
    }

    private static Map<String, Object> write(Condition condition) {
        var json = new LinkedHashMap<String, Object>();
        switch (condition) {
            case Condition.LanguageIs(String language) -> json.put("language", language);
            case Condition.LastsAtLeast(double seconds) -> json.put("lasts_at_least", seconds);
            case Condition.LastsAtMost(double seconds) -> json.put("lasts_at_most", seconds);
            case Condition.ConfidenceAtLeast(double confidence) -> json.put("confidence_at_least", confidence);
            case Condition.ProviderIs(ProviderName provider) -> json.put("provider", provider.value());
            case Condition.MetadataIs(String key, String value) -> json.put("metadata", Map.of(key, value));
            case Condition.TextContains(String text) -> json.put("text_contains", text);
        }
        return json;
    }
}
