package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.http.access.Keys;
import io.scribehook.http.world.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
    private final Server server = Server.start(Map.of(
            "scribehook.live.poll", "10ms",
            "scribehook.live.heartbeat", "300ms",
            "scribehook.live.longest", "1h"));
    private final Given given = new Given(server);
    private final String key =
            server.bean(Keys.class).mint("reader", Set.of(Scope.READ), null).text();

    @AfterAll
    void stop() {
        server.close();
    }

    private EventStream open(String path, String lastEventId) throws Exception {
        return new EventStream(server.connect(), "/api/v1" + path, key, lastEventId);
    }

    @Test
    void a_watcher_is_told_what_changes() throws Exception {
        try (var stream = open("/events", "")) {
            List<String> head = stream.until("id: ");
            assertThat(head.getFirst()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(head).anyMatch(line -> line.equalsIgnoreCase("content-type: text/event-stream"));

            Job job = given.job(Map.of("name", "someone@example.com"));

            List<String> told = stream.until("id: ");
            assertThat(told)
                    .containsSubsequence(
                            "event: job",
                            "data: {\"topic\":\"job\",\"id\":\"" + job.id() + "\",\"job_id\":\"" + job.id()
                                    + "\",\"state\":\"accepted\"}",
                            "event: submission",
                            "event: job")
                    .noneMatch(line -> line.contains("example"));
        }
    }

    @Test
    void who_comes_back_is_told_what_happened_meanwhile() throws Exception {
        String last;
        try (var stream = open("/events", "")) {
            stream.until("id: ");
            last = stream.lastId();
        }
        Job job = given.job(Map.of());

        try (var stream = open("/events", last)) {
            assertThat(stream.until("data: {\"topic\":\"job\",\"id\":\"" + job.id()))
                    .isNotEmpty();
        }
    }

    @Test
    void a_job_s_stream_tells_of_that_job_alone() throws Exception {
        Job mine = given.job(Map.of());
        try (var stream = open("/jobs/" + mine.id() + "/events", "")) {
            stream.until("id: ");
            Job other = given.job(Map.of());
            given.commit(new Change.JobMoved(
                    mine.moved(new JobState.Accepted()).moved(new JobState.Completed(given.now()))));

            List<String> told = stream.until("data: {\"topic\":\"job\",\"id\":\"" + mine.id());
            assertThat(told).noneMatch(line -> line.contains(other.id().toString()));
        }
    }

    @Test
    void a_silent_stream_beats() throws Exception {
        try (var stream = open("/events", "")) {
            stream.until("id: ");
            assertThat(stream.until("id: ")).contains(":");
        }
    }

    @Test
    void who_was_away_for_too_long_is_told_so() throws Exception {
        String last = server.bean(NewsFeed.class).present().value();
        given.job(Map.of());
        server.bean(NewsFeed.class).forget(Instant.parse("2999-01-01T00:00:00Z"), 1_000);

        try (var stream = open("/events", last)) {
            assertThat(stream.until("event: missed")).isNotEmpty();
        }
        try (var stream = open("/events", "nonsense")) {
            assertThat(stream.until("event: missed")).isNotEmpty();
        }
    }

    @Test
    void a_job_that_does_not_exist_has_no_stream() throws Exception {
        var answer = server.send(
                server.to("/api/v1/jobs/" + given.ids().next() + "/events").header("Authorization", "Bearer " + key));

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
