package io.scribehook.notify.translate;

import io.scribehook.notify.translate.TranslationEngine.EngineResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of the program. It is a shell script around a pipeline, so stopping it means stopping its descendants too.
 *
 * @param pair such as {@code eng-spa}
 */
record ApertiumRun(String command, String pair) {
    EngineResult translate(String text, Duration patience) {
        if (!patience.isPositive()) return new EngineResult.Again("Apertium took too long.");
        Process process;
        try {
            // -u leaves words that it does not know as they are, without a mark
            var builder = new ProcessBuilder(command, "-u", pair).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            process = builder.start();
        } catch (IOException _) {
            return new EngineResult.Again("The program apertium cannot be started.");
        }
        var reading = new FutureTask<>(() -> process.getInputStream().readAllBytes());
        var _ = Thread.ofVirtual().name("apertium-out").start(reading);
        var _ = Thread.ofVirtual().name("apertium-in").start(() -> feed(process, text));
        try {
            byte[] answer = reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(patience)) return new EngineResult.Again("Apertium took too long.");
            return ended(process.exitValue(), new String(answer, StandardCharsets.UTF_8));
        } catch (TimeoutException _) {
            return new EngineResult.Again("Apertium took too long.");
        } catch (ExecutionException _) {
            return new EngineResult.Again("What apertium wrote could not be read.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new EngineResult.Again("We stopped while apertium was at work.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // it ended before it read everything; its exit code says why
        }
    }

    private EngineResult ended(int code, String answer) {
        if (code != 0)
            return new EngineResult.Again(
                    "Apertium ended with " + code + ": is the language pair apertium-" + pair + " installed?");
        String text =
                answer.replaceAll(" {2,}", " ").replaceAll(" +([.,!?;:])", "$1").strip();
        return text.isEmpty()
                ? new EngineResult.Again("Apertium wrote nothing.")
                : new EngineResult.Translated(List.of(text));
    }
}
