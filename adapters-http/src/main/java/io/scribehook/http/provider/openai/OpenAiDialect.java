package io.scribehook.http.provider.openai;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How OpenAI and the servers like it answer: {@code json}, {@code verbose_json} and {@code diarized_json} of OpenAI's
 * OpenAPI description, and what whisper.cpp, speaches, LocalAI and vLLM make of them. Everything but {@code text} may be
 * absent. Nobody calls back.
 */
@Singleton
final class OpenAiDialect implements CallbackDialect {
    static final ProviderName OPENAI = new ProviderName("openai");

    OpenAiDialect() {}

    @Override
    public ProviderName provider() {
        return OPENAI;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        var reading = new OpenAiReading();
        String fault = JsonWalk.through(body, reading::read);
        return fault == null ? reading.meaning() : new Meaning.Unrecognised(fault);
    }
}
