package com.example.speechmatics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands jobs to Speechmatics: {@code POST /v2/jobs} takes the audio, or its URL, together with a {@code config}, and
 * answers 201 with the id. A job's options are that {@code config}. The submission's id goes along as
 * {@code tracking.reference}, by which a submission whose answer was lost is found in {@code GET /v2/jobs}. Source:
 * Speechmatics' OpenAPI description (batch, version 2).
 */
@Singleton
public final class SpeechmaticsTranscriber implements Transcriber {
    private final SpeechmaticsApi api;
    private final AudioStore audio;
    private final InstantSource clock;

    SpeechmaticsTranscriber(SpeechmaticsApi api, AudioStore audio, InstantSource clock) {
        this.api = api;
        this.audio = audio;
        this.clock = clock;
    }

    @Override
    public ProviderName provider() {
        return SpeechmaticsDialect.SPEECHMATICS;
    }

    @Override
    public List<String> missing() {
        return api.usable() ? List.of() : List.of("scribehook.providers.speechmatics.api-key is not set");
    }

    @Override
    public List<String> faults(JsonText options) {
        return JobConfig.faults(options);
    }

    @Override
    public Recovery recovery() {
        return Recovery.FETCH;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        if (!missing().isEmpty()) return new Submitted.Again(missing().getFirst(), null);
        if (!faults(request.job().options()).isEmpty()) return refused("bad_options", "the options are not good");
        ObjectNode config = JobConfig.of(request);
        return switch (request.job().audio()) {
            case Audio.AtUrl(URI url) -> {
                config.putObject("fetch_data").put("url", url.toString());
                yield send(new JobForm(config.toString(), "", null));
            }
            case Audio.Uploaded uploaded ->
                audio.find(uploaded.id())
                        .map(bytes -> send(new JobForm(config.toString(), uploaded.mediaType(), bytes)))
                        .orElseGet(() -> refused("audio_gone", "the uploaded audio is not there any more"));
            case Audio.Elsewhere _ -> refused("no_audio", "the job has no audio of which we know");
        };
    }

    /** 429 and 503 are answered before anything is taken, and so is what comes with Speechmatics' own error body. */
    private Submitted send(JobForm form) {
        return switch (api.post("/v2/jobs", form)) {
            case Reply.Forbidden(String reason) -> new Submitted.Again(reason, null);
            case Reply.Unreached(String reason) -> new Submitted.Again(reason, null);
            case Reply.Lost(String reason) -> new Submitted.Lost(reason);
            case Reply.Answered answer -> answered(answer);
        };
    }

    private Submitted answered(Reply.Answered answer) {
        int status = answer.status();
        JsonNode said = SpeechmaticsApi.tree(answer);
        ProviderJobId id = SpeechmaticsBody.id(said.path("id").textValue());
        String failed = "Speechmatics answered with status " + status;
        if (answer.successful())
            return id == null ? new Submitted.Lost(failed + " and no id") : new Submitted.Taken(id);
        boolean explained = said.hasNonNull("error");
        if (status == 429 || status == 503 || (status >= 500 && explained))
            return new Submitted.Again(failed, answer.retryAfter(clock.instant()));
        if (status == 401 || status == 402 || status == 403) return new Submitted.Held(failed + ": is the key good?");
        if (status >= 500 || status < 400) return new Submitted.Lost(failed);
        return refused(
                "http_" + status, said.path("detail").asText(said.path("error").asText(failed)));
    }

    private static Submitted refused(String code, String message) {
        return new Submitted.Refused(new Failure(code, message));
    }

    /**
     * {@code DELETE /v2/jobs/{id}}: 200 when it is done, 404 and 410 when there is nothing (any more), 423 while it is being
     * transcribed.
     */
    @Override
    public Deleted delete(ProviderJobId id) {
        if (!api.usable()) return Deleted.NOT_NOW;
        return switch (api.delete(path(id))) {
            case Reply.Answered answer
            when answer.successful() || answer.status() == 404 || answer.status() == 410 -> Deleted.DONE;
            case Reply.Answered _, Reply.Forbidden _, Reply.Unreached _, Reply.Lost _ -> Deleted.NOT_NOW;
        };
    }

    private static String path(ProviderJobId id) {
        return "/v2/jobs/" + id.value().replaceAll("[^\\w-]", "");
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        String path = path(id);
        return switch (api.get(path + "?wait=0")) {
            case Reply.Answered answer
            when answer.successful() -> {
                String status =
                        SpeechmaticsApi.tree(answer).path("job").path("status").asText();
                yield switch (status) {
                    case "running" -> new Fetched.Pending();
                    case "rejected" -> new Fetched.Ready("application/json", answer.body());
                    case "done" -> transcript(path + "/transcript?format=json-v2&wait=0");
                    case "deleted", "expired" -> new Fetched.Gone("Speechmatics has " + status + " the job.");
                    default -> new Fetched.Again("the answer has no status that is known", null);
                };
            }
            case Reply reply -> unanswered(reply);
        };
    }

    private Fetched transcript(String path) {
        return api.get(path) instanceof Reply.Answered answer && answer.successful()
                ? new Fetched.Ready("application/json", answer.body())
                : new Fetched.Again("the transcript was not given", null);
    }

    private Fetched unanswered(Reply reply) {
        return switch (reply) {
            case Reply.Answered answer
            when answer.status() == 404 || answer.status() == 410 ->
                new Fetched.Gone("Speechmatics knows no such job.");
            case Reply.Answered answer ->
                new Fetched.Again("status " + answer.status(), answer.retryAfter(clock.instant()));
            case Reply.Forbidden(String reason) -> new Fetched.Again(reason, null);
            case Reply.Unreached(String reason) -> new Fetched.Again(reason, null);
            case Reply.Lost(String reason) -> new Fetched.Again(reason, null);
        };
    }

    /** The list has the latest hundred; whether it is complete at once is documented nowhere, so absence says nothing. */
    @Override
    public Traced trace(Submission submission) {
        if (api.get("/v2/jobs?limit=100") instanceof Reply.Answered answer && answer.successful())
            for (JsonNode job : SpeechmaticsApi.tree(answer).path("jobs")) {
                ProviderJobId id = SpeechmaticsBody.id(job.path("id").textValue());
                if (id != null && reference(job).equals(submission.id().toString())) return new Traced.Found(id);
            }
        return new Traced.CannotTell();
    }

    private static String reference(JsonNode job) {
        String own = job.path("tracking").path("reference").asText();
        return own.isEmpty()
                ? job.path("config").path("tracking").path("reference").asText()
                : own;
    }
}
