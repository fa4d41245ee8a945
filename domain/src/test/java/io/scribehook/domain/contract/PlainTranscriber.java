package io.scribehook.domain.contract;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The least that passes the suite, to show that the suite can be passed. */
final class PlainTranscriber implements Transcriber {
    private final URI provider;

    PlainTranscriber(URI provider) {
        this.provider = provider;
    }

    @Override
    public ProviderName provider() {
        return Fixtures.PROVIDER;
    }

    @Override
    public List<String> missing() {
        return List.of();
    }

    @Override
    public List<String> faults(JsonText options) {
        return options.value().matches("\\{.*\\}") ? List.of() : List.of("the options are no object");
    }

    @Override
    public Recovery recovery() {
        return Recovery.FETCH;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return switch (send("POST")) {
            case Reply.Answered answer
            when answer.status() == 429 || answer.status() == 503 -> new Submitted.Again("busy", notBefore(answer));
            case Reply.Answered answer
            when answer.status() == 401 || answer.status() == 402 -> new Submitted.Held("status " + answer.status());
            case Reply.Answered answer
            when answer.status() >= 400 && answer.status() < 500 ->
                new Submitted.Refused(new Failure("refused", "status " + answer.status()));
            case Reply.Answered answer -> new Submitted.Lost("status " + answer.status());
            case Reply.Forbidden forbidden -> new Submitted.Refused(new Failure("forbidden", forbidden.reason()));
            case Reply.Unreached unreached -> new Submitted.Again(unreached.reason(), null);
            case Reply.Lost lost -> new Submitted.Lost(lost.reason());
        };
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        return switch (send("GET")) {
            case Reply.Answered answer
            when answer.status() == 429 || answer.status() >= 500 -> new Fetched.Again("busy", notBefore(answer));
            case Reply.Answered answer when answer.successful() -> new Fetched.Ready("text/plain", answer.body());
            case Reply.Answered _, Reply.Forbidden _ -> new Fetched.Gone("it is not there");
            case Reply.Unreached unreached -> new Fetched.Again(unreached.reason(), null);
            case Reply.Lost lost -> new Fetched.Again(lost.reason(), null);
        };
    }

    private Reply send(String method) {
        @Nullable Body body = method.equals("POST") ? OnStores.body("{}") : null;
        var patience = Duration.ofMillis(700);
        return new JdkEgress(false)
                .send(new Call(method, provider, Map.of(), body, Call.Trust.OPERATOR, patience, 10_000));
    }

    private static @Nullable Instant notBefore(Reply.Answered answer) {
        return answer.header("retry-after")
                .map(seconds -> Instant.now().plusSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
