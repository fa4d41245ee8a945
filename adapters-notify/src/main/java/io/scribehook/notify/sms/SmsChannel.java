package io.scribehook.notify.sms;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.settings.Settings;
import io.scribehook.notify.template.InlineTemplate;
import io.scribehook.notify.template.TemplateValues;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One text message to one number, through Twilio or into the outbox. */
@Singleton
class SmsChannel implements FollowUpChannel {
    private final SmsConfiguration configuration;
    private final Outbox outbox;
    private final TwilioMessages twilio;
    private final Admittance admittance;

    SmsChannel(SmsConfiguration configuration, Outbox outbox, TwilioMessages twilio, Admittance admittance) {
        this.configuration = configuration;
        this.outbox = outbox;
        this.twilio = twilio;
        this.admittance = admittance;
    }

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("sms");
    }

    @Override
    public List<String> missing() {
        return configuration.missing();
    }

    @Override
    public List<String> faults(JsonText settings) {
        Settings open = SmsSettings.open(settings);
        var _ = SmsSettings.read(open, configuration);
        return open.faults();
    }

    @Override
    public Lane lane(JsonText settings) {
        return switch (configuration.transport()) {
            case TWILIO -> new Lane("sms:twilio");
            case OUTBOX -> new Lane("sms:outbox");
        };
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        Settings open = SmsSettings.open(followUp.step().settings());
        SmsSettings settings = SmsSettings.read(open, configuration);
        open.mustBeGood();
        var template = new InlineTemplate(settings.text() == null ? fitting(occasion) : settings.text());
        String body = Preview.fit(
                        TemplateValues.gist(occasion),
                        settings.segments(),
                        preview -> template.render(TemplateValues.of(occasion, preview))
                                .strip())
                .orElseThrow(() -> new CannotFreeze(
                        "The text takes more than " + settings.segments() + " segments even without its preview."));
        if (body.isEmpty()) throw new CannotFreeze("There is no text to send.");
        var request = new SmsRequest(settings.recipient(occasion, configuration), body, SmsEncoding.segments(body));
        return new Frozen(
                Json.write(request),
                lane(followUp.step().settings()),
                switch (configuration.transport()) {
                    case TWILIO -> Frozen.Repetition.UNSAFE;
                    case OUTBOX -> Frozen.Repetition.SAFE;
                });
    }

    private static String fitting(Occasion occasion) {
        return switch (occasion.outcome()) {
            case Outcome.Transcribed _ -> "{{preview}}{{^text}}Nothing was said in your recording.{{/text}}";
            case Outcome.Failed _ -> "Your recording could not be transcribed: {{preview}}";
            case Outcome.Message _ -> "A message arrived: {{preview}}";
        };
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        SmsRequest request = Json.read(delivery.frozen().request(), SmsRequest.class);
        return switch (configuration.transport()) {
            case TWILIO -> admitted(request, delivery);
            case OUTBOX ->
                outbox.write(
                        delivery.key(),
                        "txt",
                        ("To: " + request.to() + "\n\n" + request.body() + "\n").getBytes(StandardCharsets.UTF_8));
        };
    }

    private AttemptResult admitted(SmsRequest request, Delivery delivery) {
        Optional<String> objection = admittance.objection(request.to(), delivery.key());
        if (objection.isPresent()) return new AttemptResult.Refused(objection.get());
        TwilioMessages.Answer answer = twilio.send(request, delivery.key(), delivery.patience());
        if (answer.optedOut()) admittance.optedOut(request.to());
        return answer.result();
    }

    @Override
    public LookUp lookUp(Delivery delivery, Instant handedOverAt) {
        SmsRequest request = Json.read(delivery.frozen().request(), SmsRequest.class);
        return switch (configuration.transport()) {
            case TWILIO -> twilio.lookUp(request, handedOverAt, delivery.patience());
            case OUTBOX -> new LookUp.NotFound();
        };
    }
}
