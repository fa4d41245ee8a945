package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Transcriber.Traced;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gladia's list of our jobs ({@code GET /v2/pre-recorded} of its OpenAPI description), in which a submission is known by
 * its {@code custom_metadata}. It is looked through here, because how the filter for that is to be written is documented
 * nowhere.
 */
@Singleton
final class GladiaJobList {
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 25;
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    /** A request that was lost on its way may still arrive for so long. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final GladiaApi api;
    private final InstantSource clock;

    GladiaJobList(GladiaApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    Traced trace(Submission submission) {
        if (!api.usable()) return new Traced.CannotTell();
        Instant asked = clock.instant();
        for (int page = 0; page < MOST_PAGES; page++) {
            var entries = page(submission, page * PAGE);
            if (entries == null) return new Traced.CannotTell();
            for (var entry : entries)
                if (submission.id().toString().equals(entry.submission) && entry.id() != null)
                    return new Traced.Found(entry.id());
            if (entries.size() < PAGE)
                return asked.isAfter(submission.createdAt().plus(api.timeout()).plus(SETTLED))
                        ? new Traced.NotFound()
                        : new Traced.CannotTell();
        }
        return new Traced.CannotTell();
    }

    private @Nullable List<Entry> page(Submission submission, int offset) {
        String after = submission.createdAt().minus(CLOCKS_DIFFER_BY).toString();
        var reply = api.get("/v2/pre-recorded?offset=" + offset + "&limit=" + PAGE + "&after_date="
                + URLEncoder.encode(after, UTF_8));
        if (!(reply instanceof Reply.Answered answer && answer.successful())) return null;
        var items = new Items();
        return JsonWalk.throughAnswer(answer, items::read) ? items.entries : null;
    }

    /** A page while it is read; without a list of items it is none. */
    private static final class Items {
        private @Nullable List<Entry> entries;

        void read(JsonWalk walk) throws IOException {
            walk.object(name -> {
                if (name.equals("items") && walk.atArray()) {
                    var read = new ArrayList<Entry>();
                    entries = read;
                    walk.array(() -> read.add(new Entry().read(walk)));
                }
            });
        }
    }

    private static final class Entry {
        private @Nullable String id;
        private @Nullable String submission;

        Entry read(JsonWalk walk) throws IOException {
            walk.object(name -> {
                switch (name) {
                    case "id" -> id = walk.text();
                    case "custom_metadata" ->
                        walk.object(inside -> {
                            if (inside.equals(GladiaOptions.SUBMISSION)) submission = walk.text();
                        });
                    default -> {}
                }
            });
            return this;
        }

        @Nullable
        ProviderJobId id() {
            return id == null || id.isBlank() || id.length() > 200 ? null : new ProviderJobId(id);
        }
    }
}
