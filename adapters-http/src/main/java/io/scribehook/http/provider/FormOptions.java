package io.scribehook.http.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.MultipartAudio.Field;
import io.scribehook.http.provider.json.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A job's options as the fields of a form: a list becomes repeated fields, an object its JSON text. */
public final class FormOptions {
    private FormOptions() {}

    /** What is wrong with the options, where those names are not the caller's to set. */
    public static List<String> faults(JsonText options, Set<String> reserved) {
        var object = Options.object(options);
        if (object.isEmpty()) return List.of("the options are not a JSON object");
        var faults = new ArrayList<String>();
        object.get().properties().forEach(option -> {
            if (reserved.contains(option.getKey()))
                faults.add("the option \"" + option.getKey() + "\" is not the caller's to set");
            else if (option.getValue().isNull()) faults.add("the option \"" + option.getKey() + "\" is null");
        });
        return List.copyOf(faults);
    }

    /**
     * The fields.
     *
     * @param afterListNames what is put after the name of an option that is a list, such as {@code []}
     */
    public static List<Field> fields(JsonText options, String afterListNames) {
        var fields = new ArrayList<Field>();
        Options.object(options).orElseGet(Options::empty).properties().forEach(option -> {
            String name = option.getKey();
            JsonNode value = option.getValue();
            if (value.isArray()) {
                String repeated = name.endsWith(afterListNames) ? name : name + afterListNames;
                value.forEach(element -> fields.add(new Field(repeated, text(element))));
            } else fields.add(new Field(name, text(value)));
        });
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
