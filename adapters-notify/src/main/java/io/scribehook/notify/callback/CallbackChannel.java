package io.scribehook.notify.callback;

import io.scribehook.domain.callback.CallbackEvents;
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
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.settings.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A webhook to the application, signed as Standard Webhooks says; the same id on every attempt. */
@Singleton
class CallbackChannel implements FollowUpChannel {
    private static final int LONGEST_LANE = 200;
    private static final int MOST_REPLY_BYTES = 16 * 1024;

    private final CallbackConfiguration configuration;
    private final Egress egress;
    private final CallbackEvents events;
    private final InstantSource clock;
    private final List<StandardSignature> signatures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    CallbackChannel(CallbackConfiguration configuration, Egress egress, CallbackEvents events, InstantSource clock) {
        this.configuration = configuration;
        this.egress = egress;
        this.events = events;
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
                Credentials.bare(settings.url()),
                settings.method(),
                Credentials.harmless(settings.headers()),
                followUp.subject().value().toString(),
                occasion.outcome() instanceof Outcome.Transcribed(var revision, var _) ? revision.revision() : null,
                settings.raw() ? source(followUp, occasion) : null,
                occasion.translations().stream()
                        .map(translation -> translation.madeBy().toString())
                        .toList());
        return new Frozen(Json.write(request), lane(settings.url()), Frozen.Repetition.SAFE);
    }

    /** The event that the outcome was read from; a failure that no provider told us of is told in our own words. */
    private static @Nullable String source(FollowUp followUp, Occasion occasion) {
        return switch (occasion.outcome()) {
            case Outcome.Transcribed transcribed ->
                transcribed.revision().from().toString();
            case Outcome.Message _ -> followUp.subject().value().toString();
            case Outcome.Failed failed ->
                failed.from() == null ? null : failed.from().toString();
        };
    }

    @Override
    public boolean brief() {
        return true;
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        CallbackRequest request = Json.read(delivery.frozen().request(), CallbackRequest.class);
        Optional<CallbackContent> content = CallbackContent.of(request, delivery.occasion(), events);
        if (content.isEmpty()) return new AttemptResult.Refused("The provider's body is no longer kept.");
        Duration timeout = configuration.timeout().compareTo(delivery.patience()) < 0
                ? configuration.timeout()
                : delivery.patience();
        if (!timeout.isPositive()) return new AttemptResult.Again("There was no time left to call.");
        Credentials.Door door = Credentials.door(request, delivery.settings());
        try {
            var call = new Call(
                    request.method(),
                    door.url(),
                    headers(door, delivery, content.get()),
                    content.get().body(),
                    Call.Trust.USER,
                    timeout,
                    MOST_REPLY_BYTES);
            return verdict(egress.send(call.asRepeatable()), clock.instant());
        } catch (IOException _) {
            return new AttemptResult.Again("The body could not be read.");
        }
    }

    private Map<String, String> headers(Credentials.Door door, Delivery delivery, CallbackContent content)
            throws IOException {
        String id = "msg_" + delivery.key().toString().replace("-", "");
        long timestamp = clock.instant().getEpochSecond();
        var headers = new HashMap<>(door.headers());
        headers.putAll(content.headers());
        headers.put("user-agent", "Scribehook/1");
        headers.put("idempotency-key", id);
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        if (!signatures.isEmpty())
            headers.put("webhook-signature", StandardSignature.header(signatures, id, timestamp, content.body()));
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
                        "The application answered " + answered.status() + ".", answered.retryAfter(now));
            case Reply.Lost _ -> new AttemptResult.Again("The application's answer was lost.");
            case Reply.Unreached _ -> new AttemptResult.Again("The application cannot be reached.");
            case Reply.Forbidden _ -> new AttemptResult.Refused("The URL leads to where callbacks are not allowed.");
        };
    }
}
