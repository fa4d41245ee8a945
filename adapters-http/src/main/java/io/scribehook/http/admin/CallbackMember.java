package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short way to ask for a callback to the application: {@code "callback": {"url", "method"}}, or as one provider has
 * it {@code "callback": true, "callback_config": {"url", "method"}}. Becomes a step named {@code callback}.
 */
final class CallbackMember {
    static final String NAME = "callback";

    private static final String CONFIG = "callback_config";

    private CallbackMember() {}

    /** The step that is asked for, null when none is or it is faulty. */
    static @Nullable PlanStep read(Members document) {
        JsonNode callback = document.any(NAME);
        Members config = document.object(CONFIG);
        if (callback == null) {
            if (config != null) document.faults().add(document.pointer(CONFIG), "Needs \"callback\": true.");
            return null;
        }
        if (callback.isObject()) {
            if (config != null) document.faults().add(document.pointer(CONFIG), "Is there beside a callback object.");
            Members object = document.object(NAME);
            return object == null ? null : step(object);
        }
        if (!callback.isBoolean()) {
            document.faults().add(document.pointer(NAME), "Is an object, true or false.");
            return null;
        }
        if (!callback.booleanValue()) return null;
        document.required(CONFIG, config);
        return config == null ? null : step(config);
    }

    private static @Nullable PlanStep step(Members config) {
        String url = config.required("url", config.text("url"));
        String method = config.text("method");
        config.nothingElse();
        if (url == null) return null;
        ObjectNode settings = JsonNodeFactory.instance.objectNode().put("url", url);
        if (method != null) settings.put("method", method);
        var text = new JsonText(settings.toString());
        return new PlanStep(NAME, new FollowUpKind("callback"), On.ALWAYS, text, null, List.of());
    }
}
