package io.scribehook.http.provider.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.FormOptions;
import io.scribehook.http.provider.MultipartAudio.Field;
import io.scribehook.http.provider.json.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A job's options as the fields of the form, with what brings the most of a transcript where they say nothing: word
 * times need {@code verbose_json}, which OpenAI's {@code gpt-} models do not have. The server itself decides which
 * options there are.
 */
final class OpenAiOptions {
    private static final Set<String> RESERVED = Set.of("file", "stream");
    private static final Set<String> READABLE = Set.of("json", "verbose_json", "diarized_json");
    private static final String GRANULARITIES = "timestamp_granularities";

    private OpenAiOptions() {}

    static List<String> faults(JsonText options) {
        var faults = new ArrayList<>(FormOptions.faults(options, RESERVED));
        String format = Options.object(options)
                .orElseGet(Options::empty)
                .path("response_format")
                .asText("json");
        if (!READABLE.contains(format))
            faults.add("the option \"response_format\" is not json, verbose_json or diarized_json");
        return List.copyOf(faults);
    }

    /** The fields for options without faults. */
    static List<Field> fields(JsonText options, String model) {
        ObjectNode all = Options.object(options).orElseGet(Options::empty);
        if (!all.has("model")) all.put("model", model);
        String chosen = all.path("model").asText();
        boolean diarizes = chosen.startsWith("gpt-") && chosen.contains("diarize");
        if (!all.has("response_format"))
            all.put(
                    "response_format",
                    diarizes ? "diarized_json" : chosen.startsWith("gpt-") ? "json" : "verbose_json");
        if (diarizes && !all.has("chunking_strategy")) all.put("chunking_strategy", "auto");
        if (all.path("response_format").asText().equals("verbose_json")
                && !all.has(GRANULARITIES)
                && !all.has(GRANULARITIES + "[]"))
            all.putArray(GRANULARITIES).add("word").add("segment");
        return FormOptions.fields(new JsonText(all.toString()), "[]");
    }
}
