package com.example.speechmatics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.context.annotation.Value;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls Speechmatics' API, through the service's own guarded way out. */
@Singleton
final class SpeechmaticsApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final String key;
    private final String base;
    private final Duration timeout;
    private final Egress egress;

    SpeechmaticsApi(
            @Value("${scribehook.providers.speechmatics.api-key:}") String key,
            @Value("${scribehook.providers.speechmatics.base-url:`https://eu1.asr.api.speechmatics.com`}") String base,
            @Value("${scribehook.providers.speechmatics.timeout:2m}") Duration timeout,
            Egress egress) {
        this.key = key;
        this.base = base.replaceFirst("/+$", "");
        this.timeout = timeout;
        this.egress = egress;
    }

    boolean usable() {
        return !key.isEmpty();
    }

    Reply get(String path) {
        return call("GET", path, null, null);
    }

    Reply delete(String path) {
        return call("DELETE", path, null, null);
    }

    Reply post(String path, JobForm form) {
        return call("POST", path, form.contentType(), form);
    }

    private Reply call(String method, String path, @Nullable String type, @Nullable Body body) {
        var headers = new HashMap<>(Map.of("authorization", "Bearer " + key));
        if (type != null) headers.put("content-type", type);
        URI url = URI.create(base + path);
        return egress.send(new Call(method, url, headers, body, Call.Trust.OPERATOR, timeout, LONGEST_ANSWER));
    }

    /** An answer as a tree; a missing node when it is no JSON. */
    static JsonNode tree(Reply.Answered answer) {
        try (InputStream in = answer.body().open()) {
            return JSON.readTree(in);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    /** A text as a tree; a missing node when it is no JSON. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
