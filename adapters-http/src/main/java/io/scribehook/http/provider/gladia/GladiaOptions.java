package io.scribehook.http.provider.gladia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.json.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A job's options as the body of {@code POST /v2/pre-recorded}: the object as it is, with the audio, the callback and,
 * in {@code custom_metadata}, the submission by which it is found again. Gladia itself decides which options there are.
 */
final class GladiaOptions {
    /** The member of {@code custom_metadata} that names the submission. */
    static final String SUBMISSION = "scribehook_submission";

    private static final Set<String> RESERVED = Set.of("audio_url", "callback", "callback_config", "callback_url");
    private static final String METADATA = "custom_metadata";

    /** Gladia takes 2,000 characters; ours need the difference. */
    private static final int LONGEST_METADATA = 1_900;

    private GladiaOptions() {}

    static List<String> faults(JsonText options) {
        var object = Options.object(options);
        if (object.isEmpty()) return List.of("the options are not a JSON object");
        var faults = new ArrayList<String>();
        for (String name : RESERVED.stream().sorted().toList())
            if (object.get().has(name)) faults.add("the option \"" + name + "\" is not the caller's to set");
        JsonNode metadata = object.get().get(METADATA);
        if (metadata != null && !metadata.isObject()) faults.add("custom_metadata is not an object");
        else if (metadata != null && metadata.toString().length() > LONGEST_METADATA)
            faults.add("custom_metadata has more than " + LONGEST_METADATA + " characters");
        return List.copyOf(faults);
    }

    /** The body for options without faults. */
    static String body(SubmissionRequest request, String audioUrl) {
        ObjectNode body = Options.object(request.job().options()).orElseGet(Options::empty);
        body.put("audio_url", audioUrl);
        if (request.callback() != null) {
            body.put("callback", true);
            body.putObject("callback_config")
                    .put("url", request.callback().toString())
                    .put("method", "POST");
        }
        mark(body, request.submission());
        return body.toString();
    }

    private static void mark(ObjectNode body, SubmissionId submission) {
        ObjectNode metadata = body.get(METADATA) instanceof ObjectNode given ? given : body.putObject(METADATA);
        metadata.put(SUBMISSION, submission.toString());
    }
}
