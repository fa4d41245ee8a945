package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.http.access.Keys;
import io.scribehook.http.world.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a node with a single stream. */
class EventLimitsTest {
    private final Server server = Server.start(Map.of(
            "scribehook.live.poll", "10ms",
            "scribehook.live.patience", "300ms",
            "scribehook.live.longest", "1h",
            "scribehook.live.streams", "1"));
    private final String key =
            server.bean(Keys.class).mint("reader", Set.of(Scope.READ), null).text();

    @AfterEach
    void stop() {
        server.close();
    }

    private EventStream open() throws IOException {
        return new EventStream(server.connect(), "/api/v1/events", key, "");
    }

    @Test
    void there_are_only_so_many_streams_and_one_that_ends_makes_room() throws Exception {
        try (var stream = open()) {
            stream.until("id: ");

            var refused = server.send(server.to("/api/v1/events").header("Authorization", "Bearer " + key));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("urn:scribehook:problem:unavailable");
        }
        eventuallyThereIsRoom(() -> {});
    }

    @Test
    void a_watcher_that_takes_nothing_is_cut() throws Exception {
        var given = new Given(server);
        Job job = given.job(Map.of());
        try (var stuck = open()) {
            stuck.until("id: ");

            eventuallyThereIsRoom(() -> given.commit(
                    Stream.generate(() -> submission(given, job)).limit(2_000).toArray(Change[]::new)));
        }
    }

    private static Change submission(Given given, Job job) {
        var id = new SubmissionId(given.ids().next());
        return new Change.SubmissionSaved(
                new Submission(id, job.id(), Given.DEEPGRAM, 2, null, SubmissionState.SENDING, given.now()));
    }

    private void eventuallyThereIsRoom(Runnable meanwhile) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            try (var stream = open()) {
                if (stream.statusLine().equals("HTTP/1.1 200 OK")) return;
            }
            meanwhile.run();
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the stream is never free");
    }
}
