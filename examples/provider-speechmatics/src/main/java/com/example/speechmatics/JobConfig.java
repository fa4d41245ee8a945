package com.example.speechmatics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What Speechmatics calls the {@code config} of a job: its options, and what is ours to say. */
final class JobConfig {
    private static final Set<String> OURS = Set.of("fetch_data", "notification_config", "tracking");

    private JobConfig() {}

    /** What is wrong with the options, one sentence each. */
    static List<String> faults(JsonText options) {
        if (!(SpeechmaticsApi.tree(options.value()) instanceof ObjectNode config))
            return List.of("the options are not a JSON object");
        var taken = new TreeSet<String>(OURS);
        taken.removeIf(name -> !config.has(name));
        return taken.stream()
                .map(name -> "the option \"" + name + "\" is not the caller's to set")
                .toList();
    }

    /** Of a submission whose options are good. */
    static ObjectNode of(SubmissionRequest request) {
        var config = (ObjectNode) SpeechmaticsApi.tree(request.job().options().value());
        if (!config.has("type")) config.put("type", "transcription");
        if (!config.has("transcription_config"))
            config.putObject("transcription_config").put("language", "en");
        config.putObject("tracking").put("reference", request.submission().toString());
        if (request.callback() != null)
            config.putArray("notification_config")
                    .addObject()
                    .put("url", request.callback().toString())
                    .putArray("contents")
                    .add("transcript");
        return config;
    }
}
