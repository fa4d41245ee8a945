package io.scribehook.notify.translate;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.Captions;
import io.scribehook.domain.transcript.Cue;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.domain.work.Lane;
import io.scribehook.notify.settings.Json;
import io.scribehook.notify.settings.Settings;
import io.scribehook.notify.translate.TranslationEngine.EngineResult;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transcript in another language, stored beside it, with its captions if wanted. Safe to repeat: a repetition
 * replaces its own translation, and sends only what no request has brought yet.
 */
@Singleton
class TranslateChannel implements FollowUpChannel {
    private final TranslateConfiguration configuration;
    private final List<TranslationEngine> engines;
    private final TranslationMemory memory;
    private final InstantSource clock;

    TranslateChannel(
            TranslateConfiguration configuration,
            List<TranslationEngine> engines,
            TranslationMemory memory,
            InstantSource clock) {
        this.configuration = configuration;
        this.engines = List.copyOf(engines);
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public FollowUpKind kind() {
        return new FollowUpKind("translate");
    }

    @Override
    public List<String> missing() {
        Optional<TranslationEngine> usual = find(configuration.defaultEngine());
        if (configuration.defaultEngine() != null && usual.isEmpty())
            return List.of("scribehook.channels.translate.default-engine names no engine.");
        if (usual.isPresent()) return usual.get().missing();
        var missing = new ArrayList<String>();
        for (TranslationEngine engine : engines) {
            if (engine.missing().isEmpty()) return List.of();
            missing.addAll(engine.missing());
        }
        return missing;
    }

    @Override
    public List<String> faults(JsonText settings) {
        Settings open = TranslateSettings.open(settings);
        var _ = TranslateSettings.read(open, names());
        return open.faults();
    }

    @Override
    public Lane lane(JsonText settings) {
        String named = TranslateSettings.read(TranslateSettings.open(settings), names())
                .engine();
        return new Lane("translate:" + chosen(named));
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        Settings open = TranslateSettings.open(followUp.step().settings());
        TranslateSettings settings = TranslateSettings.read(open, names());
        open.mustBeGood();
        if (!(occasion.outcome() instanceof Outcome.Transcribed(var revision, var _)))
            throw new CannotFreeze("There is no transcript to translate.");
        String spoken = revision.transcript().language();
        String from = settings.from() != null || spoken == null
                ? settings.from()
                : Languages.tag(spoken).orElse(null);
        String engine = chosen(settings.engine());
        var request = new TranslateRequest(engine, from, settings.to(), revision.revision(), settings.captions());
        return new Frozen(Json.write(request), new Lane("translate:" + engine), Frozen.Repetition.SAFE);
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        TranslateRequest request = Json.read(delivery.frozen().request(), TranslateRequest.class);
        if (!(delivery.occasion().outcome() instanceof Outcome.Transcribed(var revision, var _)))
            return new AttemptResult.Refused("There is no transcript to translate any more.");
        Transcript transcript = revision.transcript();
        if (transcript.text().isBlank()) return done(request, "nothing was said", "none", false, "");
        if (request.from() != null && Languages.covers(request.from(), request.to()))
            return new AttemptResult.Sent(
                    "was in that language already",
                    new TranslatedText(request.to(), "none", false, transcript.text(), captions(request, transcript)));
        Optional<TranslationEngine> engine = find(request.engine());
        if (engine.isEmpty() || !engine.get().missing().isEmpty())
            return new AttemptResult.Again("The engine " + request.engine() + " is not ready.");
        return translate(engine.get(), request, revision, delivery);
    }

    private static List<Cue> captions(TranslateRequest request, Transcript transcript) {
        return request.captions() ? Captions.of(transcript) : List.of();
    }

    private AttemptResult translate(
            TranslationEngine engine, TranslateRequest request, TranscriptRevision revision, Delivery delivery) {
        Transcript transcript = revision.transcript();
        String text = engine.draft() ? Punctuation.of(transcript, request.from()) : transcript.text();
        Pieces pieces = Pieces.of(text, engine.mostBytes());
        List<Cue> cues = captions(request, transcript);
        var texts = new ArrayList<>(pieces.texts());
        for (Cue cue : cues) texts.add(String.join(" ", cue.lines()));
        Instant deadline = clock.instant().plus(delivery.patience());
        var remembered = new RememberedTranslation(engine, request, memory, revision.job(), clock);
        return switch (remembered.translate(texts, deadline)) {
            case EngineResult.Translated(List<String> translated) ->
                new AttemptResult.Sent(
                        "translated by " + engine.name() + remembered.account(),
                        new TranslatedText(
                                request.to(),
                                engine.name(),
                                engine.draft(),
                                pieces.join(translated.subList(0, pieces.texts().size())),
                                Captions.reworded(
                                        cues, translated.subList(pieces.texts().size(), translated.size()))));
            case EngineResult.Again again -> new AttemptResult.Again(again.reason(), again.notBefore());
            case EngineResult.Lost lost -> new AttemptResult.Again(lost.reason());
            case EngineResult.Refused refused -> new AttemptResult.Refused(refused.reason());
        };
    }

    private static AttemptResult done(
            TranslateRequest request, String receipt, String engine, boolean draft, String text) {
        return new AttemptResult.Sent(receipt, new TranslatedText(request.to(), engine, draft, text));
    }

    private String chosen(@Nullable String named) {
        if (named != null && names().contains(named)) return named;
        if (configuration.defaultEngine() != null) return configuration.defaultEngine();
        return engines.stream()
                .filter(engine -> engine.missing().isEmpty())
                .findFirst()
                .map(TranslationEngine::name)
                .orElse("none");
    }

    private Optional<TranslationEngine> find(@Nullable String name) {
        return engines.stream().filter(engine -> engine.name().equals(name)).findFirst();
    }

    private Set<String> names() {
        return engines.stream().map(TranslationEngine::name).collect(Collectors.toUnmodifiableSet());
    }
}
