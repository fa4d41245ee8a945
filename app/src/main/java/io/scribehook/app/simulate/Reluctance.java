package io.scribehook.app.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Turns the first submissions down, as a provider does that is busy or out of order. Thread-safe. */
final class Reluctance {
    private static final Set<String> SUBMISSIONS =
            Set.of("POST /v1/listen", "POST /v2/pre-recorded", "POST /v2/transcription", "POST /v2/transcript");

    private final SimulatorConfig config;
    private final AtomicInteger turn = new AtomicInteger();

    Reluctance(SimulatorConfig config) {
        this.config = config;
    }

    /** The answer, empty when the provider is to answer itself. */
    Optional<Answer> to(Request request) {
        if (!SUBMISSIONS.contains(request.line())) return Optional.empty();
        int before = turn.getAndUpdate(count -> Math.min(count + 1, Integer.MAX_VALUE - 1));
        if (before < config.refusals().busy())
            return Optional.of(refusal(request, 429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later.")
                    .again(1));
        if (before - config.refusals().busy() < config.refusals().broken())
            return Optional.of(refusal(request, 500, "INTERNAL_SERVER_ERROR", "Something went wrong."));
        return Optional.empty();
    }

    private Answer refusal(Request request, int status, String code, String message) {
        return switch (config.provider()) {
            case DEEPGRAM -> DeepgramApi.error(status, code, message, DeepgramApi.newId());
            case GLADIA -> GladiaApi.error(request, status, message, List.of());
            case ASSEMBLYAI -> AssemblyAiApi.error(status, message);
        };
    }
}
