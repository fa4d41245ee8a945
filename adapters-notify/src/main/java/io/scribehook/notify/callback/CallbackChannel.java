package io.scribehook.notify.callback;

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
import io.scribehook.domain.work.Lane;
import io.scribehook.notify.outgoing.RetryAfter;
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A webhook to the application, signed as Standard Webhooks says; the same id on every attempt. */
@Singleton
class CallbackChannel implements FollowUpChannel {
    private static final int LONGEST_LANE = 200;
    private static final int MOST_REPLY_BYTES = 16 * 1024;

    private final CallbackConfiguration configuration;
    private final Egress egress;
    private final InstantSource clock;
    private final List<StandardSignature> signatures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    CallbackChannel(CallbackConfiguration configuration, Egress egress, InstantSource clock) {
        this.configuration = configuration;
        this.egress = egress;
        this.clock = clock;
        for (int i = 0; i < configuration.secrets().size(); i++) {
            var signature = StandardSignature.of(configuration.secrets().get(i));
            if (signature.isEmpty())
                missing.add("scribehook.channels.callback.secrets[" + i
                        + "] is not whsec_ and the base64 of 24 to 64 bytes.");
            signature.ifPresent(signatures::add);
        }
    }

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("callback");
    }

    @Override
    public List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public List<String> faults(JsonText settings) {
        Settings open = CallbackSettings.open(settings);
        var _ = CallbackSettings.read(open);
        return open.faults();
    }

    @Override
    public Lane lane(JsonText settings) {
        return lane(CallbackSettings.read(CallbackSettings.open(settings)).url());
    }

    private static Lane lane(String url) {
        String lane = "callback:" + CallbackSettings.host(url);
        return new Lane(lane.length() > LONGEST_LANE ? lane.substring(0, LONGEST_LANE) : lane);
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        Settings open = CallbackSettings.open(followUp.step().settings());
        CallbackSettings settings = CallbackSettings.read(open);
        open.mustBeGood();
        var request = new CallbackRequest(
                settings.url(),
                settings.method(),
                settings.headers(),
                followUp.subject().value().toString(),
                occasion.outcome() instanceof Outcome.Transcribed(var revision, var _) ? revision.revision() : null,
                occasion.translations().stream()
                        .map(translation -> translation.madeBy().toString())
                        .toList());
        return new Frozen(Json.write(request), lane(settings.url()), Frozen.Repetition.SAFE);
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        CallbackRequest request = Json.read(delivery.frozen().request(), CallbackRequest.class);
        byte[] body = CallbackBody.of(request, delivery.occasion());
        Duration timeout = configuration.timeout().compareTo(delivery.patience()) < 0
                ? configuration.timeout()
                : delivery.patience();
        if (!timeout.isPositive()) return new AttemptResult.Again("There was no time left to call.");
        var call = new Call(
                request.method(),
                URI.create(request.url()),
                headers(request, delivery, body),
                Body.of(body),
                Call.Trust.USER,
                timeout,
                MOST_REPLY_BYTES);
        Reply reply = egress.send(call.asRepeatable());
        return verdict(reply, clock.instant());
    }

    private Map<String, String> headers(CallbackRequest request, Delivery delivery, byte[] body) {
        String id = "msg_" + delivery.key().toString().replace("-", "");
        long timestamp = clock.instant().getEpochSecond();
        var headers = new HashMap<>(request.headers());
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Scribehook/1");
        headers.put("idempotency-key", id);
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        if (!signatures.isEmpty())
            headers.put("webhook-signature", StandardSignature.header(signatures, id, timestamp, body));
        return headers;
    }

    /** Receivers have bad days, so everything but a clear "gone" is tried again (Standard Webhooks, operations). */
    private static AttemptResult verdict(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.Answered answered
            when answered.successful() -> new AttemptResult.Sent("answered " + answered.status());
            case Reply.Answered answered
            when answered.status() == 410 ->
                new AttemptResult.Refused("The application answered 410: it wants no callbacks any more.");
            case Reply.Answered answered
            when answered.status() >= 300 && answered.status() < 400 ->
                new AttemptResult.Again(
                        "The application answered " + answered.status() + ", and redirects are not followed.");
            case Reply.Answered answered ->
                new AttemptResult.Again(
                        "The application answered " + answered.status() + ".", RetryAfter.of(answered, now));
            case Reply.Lost _ -> new AttemptResult.Again("The application's answer was lost.");
            case Reply.Unreached _ -> new AttemptResult.Again("The application cannot be reached.");
            case Reply.Forbidden _ -> new AttemptResult.Refused("The URL leads to where callbacks are not allowed.");
        };
    }
}
