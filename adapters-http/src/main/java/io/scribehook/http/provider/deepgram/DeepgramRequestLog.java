package io.scribehook.http.provider.deepgram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.Transcriber.Traced;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deepgram's log of a project's requests, in which a submission is known by the token in its callback URL:
 * {@code GET /v1/projects/{id}/requests} of the OpenAPI description. How soon a request appears there is documented
 * nowhere, so that one is not there never means that Deepgram certainly does not have it.
 */
@Singleton
final class DeepgramRequestLog {
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 10;
    private static final int LONGEST_PAGE = 64 * 1024 * 1024;
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    private final DeepgramSettings settings;
    private final Egress egress;
    private final CallbackUrls urls;

    DeepgramRequestLog(DeepgramSettings settings, Egress egress, CallbackUrls urls) {
        this.settings = settings;
        this.egress = egress;
        this.urls = urls;
    }

    Traced trace(Submission submission) {
        if (settings.apiKey() == null || settings.projectId() == null) return new Traced.CannotTell();
        for (int page = 0; page < MOST_PAGES; page++) {
            var entries = page(settings.apiKey(), settings.projectId(), submission, page);
            var ours = entries.stream().filter(entry -> isOf(submission, entry)).findFirst();
            if (ours.isPresent())
                return new Traced.Found(new ProviderJobId(ours.get().id()));
            if (entries.size() < PAGE) break;
        }
        return new Traced.CannotTell();
    }

    private boolean isOf(Submission submission, Entry entry) {
        String token = entry.callback().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        return !entry.id().isBlank()
                && entry.id().length() <= 200
                && !entry.failed()
                && urls.read(token)
                        .filter(capability -> capability.submission().equals(submission.id()))
                        .isPresent();
    }

    private List<Entry> page(String apiKey, String project, Submission submission, int page) {
        var start = submission.createdAt().minus(CLOCKS_DIFFER_BY).atOffset(UTC);
        var reply = egress.send(new Call(
                "GET",
                settings.at("/v1/projects/" + URLEncoder.encode(project, UTF_8) + "/requests?endpoint=listen&limit="
                        + PAGE + "&page=" + page + "&start=" + URLEncoder.encode(START.format(start), UTF_8)),
                Map.of("authorization", "Token " + apiKey),
                null,
                Call.Trust.OPERATOR,
                settings.timeout(),
                LONGEST_PAGE));
        var entries = new ArrayList<Entry>();
        if (!(reply instanceof Reply.Answered answer && answer.successful())) return entries;
        JsonWalk.throughAnswer(
                answer,
                walk -> walk.object(name -> {
                    if (name.equals("requests")) walk.array(() -> entries.add(Entry.read(walk)));
                }));
        return entries;
    }

    /** One request as the log has it; one that failed was answered so, and no callback comes for it. */
    private record Entry(String id, String callback, boolean failed) {
        static Entry read(JsonWalk walk) throws IOException {
            var texts = new HashMap<String, String>();
            walk.object(name -> {
                String text = walk.text();
                if (text != null) texts.put(name, text);
            });
            return new Entry(
                    texts.getOrDefault("request_id", ""),
                    texts.getOrDefault("callback", ""),
                    texts.getOrDefault("code", "").matches("[45].*"));
        }
    }
}
