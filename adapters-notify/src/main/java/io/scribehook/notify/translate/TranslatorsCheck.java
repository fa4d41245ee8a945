package io.scribehook.notify.translate;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.notify.translate.TranslationEngine.EngineResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;

/** Whether the engines that are set up translate: has each translate one word, from English to Spanish. */
@Singleton
final class TranslatorsCheck implements SelfCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final TranslateConfiguration configuration;
    private final List<TranslationEngine> engines;

    TranslatorsCheck(TranslateConfiguration configuration, List<TranslationEngine> engines) {
        this.configuration = configuration;
        this.engines = List.copyOf(engines);
    }

    @Override
    public String subject() {
        return "translators";
    }

    @Override
    public Finding look() {
        String usual = configuration.defaultEngine();
        List<TranslationEngine> ready =
                engines.stream().filter(engine -> engine.missing().isEmpty()).toList();
        if (usual != null && ready.stream().noneMatch(engine -> engine.name().equals(usual)))
            return new Finding.Wrong(
                    "The default engine is not ready.",
                    "See scribehook.channels.translate.default-engine and the settings of that engine.");
        if (ready.isEmpty()) return new Finding.Off("No engine is set up.");
        var working = new StringJoiner(", ", "", ready.size() == 1 ? " translates." : " translate.");
        for (TranslationEngine engine : ready) {
            EngineResult result = engine.translate(List.of("Hello."), "en", "es", PATIENCE);
            if (!(result instanceof EngineResult.Translated)) return wrong(engine, reason(result));
            working.add(engine.name());
        }
        return new Finding.Fine(working.toString());
    }

    private static String reason(EngineResult result) {
        return switch (result) {
            case EngineResult.Again again -> again.reason();
            case EngineResult.Refused refused -> refused.reason();
            case EngineResult _ -> "Its answer was lost.";
        };
    }

    private static Finding wrong(TranslationEngine engine, String reason) {
        return new Finding.Wrong(
                engine.name() + " does not translate a word of English to Spanish: " + reason,
                "See scribehook.channels.translate." + engine.name() + ".");
    }
}
