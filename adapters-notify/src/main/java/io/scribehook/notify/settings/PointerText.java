package io.scribehook.notify.settings;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.FollowUpChannel.CannotFreeze;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outcome.Outcome;
import java.util.Optional;

/**
 * A setting whose value stands in the message that the follow-up is about: {@code {/data/object/metadata/phone}}, a JSON
 * Pointer (RFC 6901) in braces. What stands there is never read as another pointer or as a template.
 */
public record PointerText(JsonPointer pointer) {
    /** The pointer if the whole text is one in braces. */
    public static Optional<PointerText> of(String text) {
        if (!text.startsWith("{/") || !text.endsWith("}")) return Optional.empty();
        return Optional.of(new PointerText(JsonPointer.compile(text.substring(1, text.length() - 1))));
    }

    /**
     * The string or number that stands there.
     *
     * @throws CannotFreeze when the occasion is no message, or there is no such value in it
     */
    public String in(Occasion occasion) {
        if (!(occasion.outcome() instanceof Outcome.Message message))
            throw new CannotFreeze("The settings point into a message, and there is none.");
        JsonNode found = Json.tree(message.body()).at(pointer);
        if (!found.isTextual() && !found.isNumber())
            throw new CannotFreeze("The message has no text at " + pointer + ".");
        return found.asText();
    }
}
