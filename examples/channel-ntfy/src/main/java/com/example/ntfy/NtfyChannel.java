package com.example.ntfy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.text.JsonText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A push notification to the subscribers of a topic (docs.ntfy.sh/publish): {@code {"type": "ntfy", "topic": "..."}}. */
@NullMarked
@Singleton
final class NtfyChannel implements FollowUpChannel {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_REPLY_BYTES = 1 << 20;

    private final NtfyConfiguration configuration;
    private final Egress egress;

    NtfyChannel(NtfyConfiguration configuration, Egress egress) {
        this.configuration = configuration;
        this.egress = egress;
    }

    /** What is published, and the frozen request at once. */
    record Notification(String topic, String title, String message, int priority) {}

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("ntfy");
    }

    @Override
    public List<String> missing() {
        return configuration.url() == null ? List.of("ntfy.url is not set: the server to publish on.") : List.of();
    }

    @Override
    public List<String> faults(JsonText settings) {
        JsonNode given = tree(settings.value());
        if (!given.isObject()) return List.of("The settings are no JSON object.");
        var faults = new ArrayList<String>();
        if (!given.path("topic").asText().matches("[A-Za-z0-9_-]{1,64}"))
            faults.add("topic: must have 1 to 64 letters, digits, - and _.");
        if (given.has("title") && !given.path("title").isTextual()) faults.add("title: must be a string.");
        int priority = given.path("priority").asInt(3);
        if (priority < 1 || priority > 5) faults.add("priority: must be a whole number from 1 to 5.");
        return faults;
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        JsonText settings = followUp.step().settings();
        if (!faults(settings).isEmpty()) throw new CannotFreeze(String.join(" ", faults(settings)));
        JsonNode given = tree(settings.value());
        String text = gist(occasion);
        var notification = new Notification(
                given.path("topic").asText(),
                given.path("title").asText("Scribehook"),
                text.substring(0, Math.min(text.length(), configuration.mostCharacters())),
                given.path("priority").asInt(3));
        // ntfy knows no idempotency key: what is published twice is seen twice
        return new Frozen(new JsonText(written(notification)), lane(settings), Frozen.Repetition.UNSAFE);
    }

    private static String gist(Occasion occasion) {
        return switch (occasion.outcome()) {
            case Outcome.Transcribed transcribed ->
                transcribed.revision().transcript().text();
            case Outcome.Failed failed ->
                "The transcription failed: " + failed.failure().message();
            case Outcome.Message message -> "A message arrived: " + message.type();
        };
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        byte[] body = delivery.frozen().request().value().getBytes(StandardCharsets.UTF_8);
        return switch (call("POST", "/", Body.of(body), delivery.patience())) {
            case Reply.Answered answer
            when answer.successful() ->
                new AttemptResult.Sent(lines(answer).getFirst().path("id").asText("taken"));
            case Reply.Answered answer -> refused(answer.status());
            case Reply.Lost _ -> new AttemptResult.Unknown("The answer of ntfy was lost.");
            case Reply.Unreached _, Reply.Forbidden _ -> new AttemptResult.Again("ntfy cannot be reached.");
        };
    }

    private static AttemptResult refused(int status) {
        return switch (status) {
            case 429 -> new AttemptResult.Again("ntfy asks to try later: 429.");
            case 401, 403 -> new AttemptResult.Again("ntfy does not accept our token: " + status + ".");
            default ->
                status >= 500
                        ? new AttemptResult.Unknown("ntfy failed while it had the notification: " + status + ".")
                        : new AttemptResult.Refused("ntfy refused the notification: " + status + ".");
        };
    }

    /** ntfy keeps notifications for hours unless its cache is off, so not to find one proves nothing. */
    @Override
    public LookUp lookUp(Delivery delivery, Instant handedOverAt) {
        JsonNode sent = tree(delivery.frozen().request().value());
        String path = "/" + sent.path("topic").asText() + "/json?poll=1&since=" + handedOverAt.getEpochSecond();
        if (call("GET", path, null, delivery.patience()) instanceof Reply.Answered answer && answer.successful())
            for (JsonNode published : lines(answer))
                if (sent.path("message").equals(published.path("message"))
                        && sent.path("title").equals(published.path("title")))
                    return new LookUp.Found(published.path("id").asText());
        return new LookUp.CannotTell();
    }

    private Reply call(String method, String path, @Nullable Body body, Duration patience) {
        if (configuration.url() == null) return new Reply.Unreached("There is no server.");
        Map<String, String> headers = new HashMap<>();
        if (body != null) headers.put("content-type", "application/json");
        if (configuration.token() != null) headers.put("authorization", "Bearer " + configuration.token());
        URI url = URI.create(configuration.url().toString().replaceFirst("/$", "") + path);
        Duration timeout = patience.compareTo(TIMEOUT) < 0 ? patience : TIMEOUT;
        return egress.send(new Call(method, url, headers, body, Call.Trust.OPERATOR, timeout, MOST_REPLY_BYTES));
    }

    /** One JSON object a line, as ntfy answers; at least one, which is empty when nothing can be read. */
    private static List<JsonNode> lines(Reply.Answered answer) {
        try (InputStream stream = answer.body().open()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank()
                    ? List.of(tree("{}"))
                    : text.lines().map(NtfyChannel::tree).toList();
        } catch (IOException _) {
            return List.of(tree("{}"));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }

    private static String written(Notification notification) {
        try {
            return JSON.writeValueAsString(notification);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings is always JSON", e);
        }
    }
}
