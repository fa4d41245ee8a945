package io.scribehook.notify.translate;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Apertium, rule-based, a program of its own on this machine: no key, no network, and good enough for the gist. Its
 * language pairs are packages ({@code apertium-eng-spa}).
 */
@Singleton
@Order(3)
final class ApertiumEngine implements TranslationEngine {
    private static final int MOST_BYTES = 20_000;

    private final ApertiumConfiguration configuration;

    ApertiumEngine(ApertiumConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "apertium";
    }

    @Override
    public boolean draft() {
        return true;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public List<String> missing() {
        if (!configuration.enabled()) return List.of("scribehook.channels.translate.apertium.enabled is false.");
        if (installed()) return List.of();
        return List.of("The program apertium is not there: install the packages apertium and apertium-eng-spa"
                + " (or another language pair).");
    }

    private boolean installed() {
        Path command = Path.of(configuration.command());
        if (command.getNameCount() > 1 || command.isAbsolute()) return Files.isExecutable(command);
        String path = System.getenv("PATH");
        if (path == null) return false;
        for (String folder : path.split(File.pathSeparator, -1))
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder).resolve(command))) return true;
        return false;
    }

    @Override
    public EngineResult translate(List<String> texts, @Nullable String from, String to, Duration patience) {
        if (from == null)
            return new EngineResult.Refused("Apertium has to be told the language of the text: set \"from\".");
        String pair = Languages.apertium(from) + "-" + Languages.apertium(to);
        if (!pair.matches("[a-z]{2,3}-[a-z]{2,3}")) return new EngineResult.Refused("Apertium knows no such language.");
        long deadline = System.nanoTime() + patience.toNanos();
        var translated = new ArrayList<String>();
        for (String text : texts) {
            var run = new ApertiumRun(configuration.command(), pair);
            switch (run.translate(text, Duration.ofNanos(deadline - System.nanoTime()))) {
                case EngineResult.Translated one -> translated.addAll(one.texts());
                case EngineResult.Again again -> {
                    return again;
                }
                case EngineResult.Refused refused -> {
                    return refused;
                }
                case EngineResult.Lost lost -> {
                    return lost;
                }
            }
        }
        return new EngineResult.Translated(translated);
    }
}
