package io.scribehook.notify.translate;

import io.scribehook.domain.fake.InMemoryTranslationMemory;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.transcript.TranslationMemory;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

final class Engines {
    private Engines() {}

    static DeepLEngine deepl(URI server) {
        return new DeepLEngine(new DeepLConfiguration("key:fx", server.toString()));
    }

    static LibreTranslateEngine libre(URI server) {
        return new LibreTranslateEngine(
                new LibreTranslateConfiguration(server, "secret", 60),
                new SocketEgress(),
                InstantSource.fixed(Samples.NOW));
    }

    static TranslateChannel channel(TranslationEngine... engines) {
        return remembering(new InMemoryTranslationMemory(), engines);
    }

    static TranslateChannel remembering(TranslationMemory memory, TranslationEngine... engines) {
        return new TranslateChannel(
                new TranslateConfiguration(null), List.of(engines), memory, InstantSource.fixed(Samples.NOW));
    }

    static AttemptResult translate(TranslationEngine engine, String settings, Occasion occasion) {
        TranslateChannel channel = channel(engine);
        Frozen frozen = channel.freeze(Samples.followUp("translate", settings), occasion);
        return channel.perform(Samples.delivery(frozen, occasion, Duration.ofSeconds(20)));
    }

    static TranslatedText translation(AttemptResult result) {
        if (result instanceof AttemptResult.Sent sent && sent.translation() != null) return sent.translation();
        throw new AssertionError("no translation: " + result);
    }
}
