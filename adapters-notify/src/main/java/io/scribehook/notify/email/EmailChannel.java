package io.scribehook.notify.email;

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
import io.scribehook.notify.document.TranscriptFile;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.settings.Settings;
import io.scribehook.notify.template.InlineTemplate;
import io.scribehook.notify.template.Rendered;
import io.scribehook.notify.template.TemplateValues;
import io.scribehook.notify.template.Templates;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.List;

/** One e-mail to one recipient, relayed by the configured mail server or written to the outbox. */
@Singleton
class EmailChannel implements FollowUpChannel {
    private static final int PREVIEW_CHARACTERS = 200;

    private final EmailConfiguration configuration;
    private final Templates templates;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Sender sender;
    private final SmtpRelay relay;

    EmailChannel(
            EmailConfiguration configuration,
            SmtpReuse reuse,
            Templates templates,
            Outbox outbox,
            InstantSource clock) {
        this.configuration = configuration;
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
        this.sender = new Sender(configuration);
        this.relay = new SmtpRelay(configuration, reuse);
    }

    @PreDestroy
    void close() {
        relay.close();
    }

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("email");
    }

    @Override
    public List<String> missing() {
        return switch (configuration.transport()) {
            case OUTBOX -> List.of();
            case SMTP -> sender.missing();
        };
    }

    @Override
    public List<String> faults(JsonText settings) {
        Settings open = EmailSettings.open(settings);
        var _ = EmailSettings.read(open, templates, configuration.locale());
        return open.faults();
    }

    @Override
    public Lane lane(JsonText settings) {
        return switch (configuration.transport()) {
            case OUTBOX -> new Lane("email:outbox");
            case SMTP -> new Lane("email:" + configuration.host());
        };
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        Settings open = EmailSettings.open(followUp.step().settings());
        EmailSettings settings = EmailSettings.read(open, templates, configuration.locale());
        open.mustBeGood();
        String template = settings.template() == null ? fitting(occasion) : settings.template();
        String locale = settings.locale() == null ? configuration.locale() : settings.locale();
        if (!templates.has(template, locale)) throw new CannotFreeze("There is no such template any more.");
        var values =
                TemplateValues.of(occasion, TemplateValues.preview(TemplateValues.gist(occasion), PREVIEW_CHARACTERS));
        Rendered rendered = templates.render(template, locale, values);
        String subject = settings.subject() == null
                ? rendered.subject()
                : Templates.oneLine(new InlineTemplate(settings.subject()).render(values));
        boolean transcribed = occasion.outcome() instanceof Outcome.Transcribed;
        var request = new EmailRequest(
                settings.recipient(occasion),
                subject,
                rendered.text(),
                rendered.html(),
                transcribed
                        ? settings.attach().stream()
                                .map(TranscriptFile::extension)
                                .toList()
                        : List.of(),
                occasion.outcome() instanceof Outcome.Transcribed(var revision, var _) ? revision.revision() : null,
                template + "/" + locale + "@" + rendered.version());
        return new Frozen(Json.write(request), lane(followUp.step().settings()), repetition());
    }

    private Frozen.Repetition repetition() {
        return switch (configuration.transport()) {
            case OUTBOX -> Frozen.Repetition.SAFE;
            case SMTP -> Frozen.Repetition.UNSAFE;
        };
    }

    private static String fitting(Occasion occasion) {
        return switch (occasion.outcome()) {
            case Outcome.Transcribed _ -> "result";
            case Outcome.Failed _ -> "failure";
            case Outcome.Message _ -> "message";
        };
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        EmailRequest request = Json.read(delivery.frozen().request(), EmailRequest.class);
        try {
            Mail mail = sender.mail(delivery.key(), request, delivery.occasion(), clock.instant());
            return switch (configuration.transport()) {
                case OUTBOX -> outbox.write(delivery.key(), "eml", mail.bytes());
                case SMTP -> relay.send(mail, request.to(), delivery.patience());
            };
        } catch (MessagingException _) {
            return new AttemptResult.Refused("No message can be made of the request.");
        }
    }
}
