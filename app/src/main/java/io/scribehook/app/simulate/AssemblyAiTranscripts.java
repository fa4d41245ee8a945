package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** AssemblyAI's transcripts: one, many, and those whose content was deleted. */
final class AssemblyAiTranscripts {
    private static final String TRANSCRIPTS = "/v2/transcript";

    private final Register register;
    private final URI base;

    AssemblyAiTranscripts(Register register, URI base) {
        this.register = register;
        this.base = base;
    }

    Answer answer(Request request) {
        if (request.line().equals("GET " + TRANSCRIPTS)) return list(request);
        Optional<String> id =
                request.after("GET " + TRANSCRIPTS + "/").or(() -> request.after("DELETE " + TRANSCRIPTS + "/"));
        if (id.isEmpty()) return AssemblyAiApi.error(404, "Not found");
        Optional<Job> found = register.job(id.get());
        if (found.isEmpty()) return AssemblyAiApi.error(400, "Transcript lookup error, transcript id not found");
        Job job = found.get();
        if (request.method().equals("DELETE")) job.becomes(new JobState.Deleted(Instant.now()));
        return Answer.streamed(json -> write(job, json));
    }

    private static void write(Job job, JsonGenerator json) throws IOException {
        Speech speech = job.state() instanceof JobState.Done done ? done.speech() : null;
        new AssemblyAiTranscript(job, status(job), speech).write(json);
    }

    private static String status(Job job) {
        return switch (job.state()) {
            case JobState.Working _ -> "processing";
            case JobState.Done _, JobState.Deleted _ -> "completed";
            case JobState.Failed _ -> "error";
        };
    }

    private Answer list(Request request) {
        int limit = Math.clamp(request.number("limit", 10), 1, 200);
        List<Job> jobs = register.jobs().stream()
                .filter(job ->
                        request.parameter("status").map(status(job)::equals).orElse(true))
                .limit(limit)
                .toList();
        ObjectNode answer = Json.object();
        answer.putObject("page_details")
                .put("limit", limit)
                .put("result_count", jobs.size())
                .put(
                        "current_url",
                        base.resolve(TRANSCRIPTS + "?limit=" + limit).toString())
                .putNull("prev_url")
                .putNull("next_url");
        var items = answer.putArray("transcripts");
        for (Job job : jobs)
            items.addObject()
                    .put("id", job.id())
                    .put(
                            "resource_url",
                            base.resolve(TRANSCRIPTS + "/" + job.id()).toString())
                    .put("status", status(job))
                    .put("created", Json.time(job.submission().at()))
                    .put("completed", completed(job.state()))
                    .put("audio_url", String.valueOf(job.submission().audio()))
                    .put("error", job.state() instanceof JobState.Failed ? AssemblyAiTranscript.FAILURE : null);
        return Answer.json(200, answer);
    }

    private static @Nullable String completed(JobState state) {
        return switch (state) {
            case JobState.Done done -> Json.time(done.at());
            case JobState.Working _, JobState.Failed _, JobState.Deleted _ -> null;
        };
    }
}
