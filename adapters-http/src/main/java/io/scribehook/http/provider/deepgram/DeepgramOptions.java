package io.scribehook.http.provider.deepgram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.Options;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A job's options as Deepgram's query parameters: a JSON object of strings, numbers and booleans, or lists of them,
 * which become repeated parameters. Deepgram itself decides which parameters there are.
 */
final class DeepgramOptions {
    private static final Set<String> RESERVED = Set.of("callback", "callback_method");

    private DeepgramOptions() {}

    static List<String> faults(JsonText options) {
        var object = Options.object(options);
        if (object.isEmpty()) return List.of("the options are not a JSON object");
        var faults = new ArrayList<String>();
        object.get().properties().forEach(option -> {
            String name = option.getKey();
            if (RESERVED.contains(name)) faults.add("the option \"" + name + "\" is not the caller's to set");
            else if (!fits(option.getValue()))
                faults.add("the option \"" + name + "\" is not a string, number or boolean, or a list of these");
        });
        return List.copyOf(faults);
    }

    private static boolean fits(JsonNode value) {
        if (!value.isArray()) return value.isValueNode() && !value.isNull();
        for (JsonNode element : value) if (!element.isValueNode() || element.isNull()) return false;
        return true;
    }

    /** The query of a submission, starting with {@code ?} unless it is empty; the options have no faults. */
    static String query(JsonText options, List<Parameter> more) {
        var parameters = new ArrayList<>(more);
        Options.object(options).orElseGet(Options::empty).properties().forEach(option -> {
            JsonNode value = option.getValue();
            if (value.isArray())
                value.forEach(element -> parameters.add(new Parameter(option.getKey(), element.asText())));
            else parameters.add(new Parameter(option.getKey(), value.asText()));
        });
        var query = new StringBuilder();
        for (var parameter : parameters)
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encode(parameter.name()))
                    .append('=')
                    .append(encode(parameter.value()));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    record Parameter(String name, String value) {}
}
