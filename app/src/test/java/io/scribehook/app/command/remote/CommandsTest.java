package io.scribehook.app.command.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.Scribehook;
import io.scribehook.app.command.Exit;
import io.scribehook.app.worker.Startup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a service that runs, by what they print and how they exit. */
class CommandsTest {
    private static final String KEY = "test-key-that-is-long-enough-to-be-one";

    private static ApplicationContext context;
    private static URI base;
    private static Path keyFile;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        context = ApplicationContext.run(Map.of(
                "test.storage",
                "memory",
                "micronaut.server.port",
                -1,
                "scribehook.admin-key",
                KEY,
                "scribehook.channels.sms.transport",
                "outbox",
                "scribehook.data-directory",
                data.toString()));
        base = context.getBean(EmbeddedServer.class).start().getURI();
        context.getBean(Startup.class).working().get(20, TimeUnit.SECONDS);
        keyFile = Files.writeString(data.resolve("key"), KEY + "\n");
        Path source = Files.writeString(data.resolve("source.json"), """
                {"provider": "deepgram", "verification": {"type": "open"},
                 "follow_ups": [{"type": "sms", "to": "+14155550123", "segments": 1}]}
                """);
        run("sources", "put", "desk", "--file", source.toString())
                .exits(Exit.OK)
                .prints("/hook/sources/desk");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_callback_is_followed_from_the_list_to_its_transcript() throws Exception {
        String job = transcribed("one", "hello there");

        run("jobs", "--state", "completed").exits(Exit.OK).prints("JOB", job, "deepgram");
        run("jobs", "--text", "nothing of the kind").exits(Exit.OK).printsNot(job);
        run("callbacks", "--source", "desk").exits(Exit.OK).prints("interpreted", "transcript_ready");
        run("show", job).exits(Exit.OK).prints("state: completed", "provider: deepgram");
        run("show", job, "--transcript").exits(Exit.OK).prints("hello there");
        run("show", job, "--transcript", "srt").exits(Exit.OK).prints("-->");
        String callback =
                run("callbacks", "--job", job).json().at("/items/0/id").asText();
        run("show", callback, "--callback").exits(Exit.OK).prints("meaning: transcript_ready");
        run("show", callback, "--body").exits(Exit.OK).prints("\"request_id\":\"one\"");
        run("reinterpret", callback).exits(Exit.OK).prints("read again");
    }

    @Test
    void a_follow_up_is_done_anew_with_another_number() throws Exception {
        String job = transcribed("two", "to be redone");
        String followUp = awaitFollowUp(job);

        run("retry", followUp).exits(Exit.REFUSED).complains("done");
        run("redo", followUp, "--set", "to=+14155550199").exits(Exit.OK).prints("done anew");

        JsonNode both = run("follow-ups", "--job", job).json().path("items");
        assertThat(both).hasSize(2);
        JsonNode anew = run("show", both.path(0).path("id").asText()).json();
        assertThat(anew.path("supersedes").asText()).isEqualTo(followUp);
        assertThat(anew.at("/step/settings/to").asText()).endsWith("99");
        assertThat(anew.at("/step/settings/segments").asInt()).isEqualTo(1);
    }

    @Test
    void lists_read_as_many_pages_as_it_takes() throws Exception {
        for (int i = 0; i < 5; i++) transcribed("page-" + i, "page");

        assertThat(run("jobs", "--limit", "3").json().path("items")).hasSize(3);
        assertThat(run("jobs", "--limit", "0").json().path("items")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void all_that_a_filter_finds_are_counted_and_mended() throws Exception {
        run("repair", "retry", "--state", "dead", "--filter", "type=pigeon", "--dry-run")
                .exits(Exit.OK)
                .prints("0 found; nothing was done");
        run("repair", "reinterpret", "--state", "quarantined", "--filter", "reason=late")
                .exits(Exit.OK)
                .prints("0 found, 0 done, 0 left alone");
        run("repair", "retry", "--state", "completed").exits(Exit.REFUSED).complains("/filter/state");
    }

    @Test
    void keys_are_made_rotated_and_revoked() throws Exception {
        String key = run("keys", "create", "ci", "--scope", "read,operate")
                .exits(Exit.OK)
                .out
                .strip();
        assertThat(key).matches("shk_[a-z2-7]{8}_[a-z2-7]+");
        String prefix = key.substring(0, 12);
        run("keys").exits(Exit.OK).prints(prefix, "ci").printsNot(key);

        String next = run("keys", "rotate", prefix, "--overlap", "0s")
                .exits(Exit.OK)
                .out
                .strip();
        assertThat(next).isNotEqualTo(key);
        for (JsonNode listed : run("keys").json().path("items"))
            if (listed.path("prefix").asText().equals(prefix))
                assertThat(listed.path("expires_at").isNull()).isFalse();
        run("keys", "revoke", next.substring(0, 12)).exits(Exit.OK);
        run("keys", "rotate", next.substring(0, 12)).exits(Exit.REFUSED);
        run("keys", "rotate", prefix, "--overlap", "soon").exits(Exit.USAGE);
        run("keys", "rotate", "shk_nobodys").exits(Exit.NOT_FOUND);
    }

    @Test
    void what_goes_wrong_is_said_in_a_sentence_and_a_status() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        Path wrong = Files.writeString(keyFile.resolveSibling("wrong"), "another-key-of-the-right-length-1234");
        Path reading = keyFile.resolveSibling("reading");
        Files.writeString(reading, run("keys", "create", "reader", "--scope", "read").out);

        ran("jobs", "--url", "http://127.0.0.1:" + nobody)
                .exits(Exit.UNREACHABLE)
                .complains("nothing answers at");
        ran("jobs", "--url", base.toString(), "--key-file", wrong.toString())
                .exits(Exit.DENIED)
                .complains("not accepted");
        ran("keys", "--url", base.toString(), "--key-file", reading.toString())
                .exits(Exit.DENIED)
                .complains("scope");
        run("show", "01930000-0000-7000-8000-000000000000")
                .exits(Exit.NOT_FOUND)
                .complains("no job");
        run("jobs", "--state", "lost").exits(Exit.REFUSED).complains("?state");
        run("jobs", "--colour").exits(Exit.USAGE);
        run("submit", "/no/such/file.wav").exits(Exit.USAGE).complains("no such file");
        ran("jobs", "--url", "ftp://127.0.0.1").exits(Exit.USAGE);
    }

    @Test
    void a_recording_that_nobody_takes_exits_with_a_status_of_its_own() throws Exception {
        Path audio = Files.write(keyFile.resolveSibling("speech.wav"), new byte[100_000]);

        run("submit", audio.toString()).exits(Exit.REFUSED).complains("/provider");
        String id = run("submit", audio.toString(), "--provider", "scripted", "--follow-ups", "[]", "--metadata", "a=b")
                .exits(Exit.OK)
                .out
                .strip();
        JsonNode job = run("show", id).json();
        assertThat(job.at("/audio/bytes").asLong()).isEqualTo(100_000);
        assertThat(job.at("/metadata/a").asText()).isEqualTo("b");
    }

    @Test
    void tail_shows_what_changes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tail = threads.submit(() -> run("tail", "--count", "1"));
            int i = 0;
            while (!tail.isDone()) {
                transcribed("tail-" + i++, "tail");
                LockSupport.parkNanos(100_000_000);
            }

            assertThat(tail.get().exits(Exit.OK).out).matches("(?s)[a-z_]+ +[0-9a-f-]{36} [a-z ]+.*");
        }
    }

    private static String transcribed(String request, String text) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/hook/sources/desk"))
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"metadata":{"request_id":"%s","duration":1.0,"channels":1},"results":{"channels":[
                                        {"alternatives":[{"transcript":"%s","confidence":0.9,"words":[
                                        {"word":"%s","start":0.1,"end":0.9,"confidence":0.9}]}]}]}}
                                        """.formatted(request, text, text)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return await("jobs", "--provider-job-id", request, "--state", "completed");
    }

    private static String awaitFollowUp(String job) throws Exception {
        return await("follow-ups", "--job", job, "--state", "done");
    }

    /** The id of the first of the list, once there is one. */
    private static String await(String... list) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            JsonNode items = run(list).json().path("items");
            if (!items.isEmpty()) return items.path(0).path("id").asText();
            if (System.nanoTime() > until) throw new AssertionError("nothing in " + List.of(list));
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static Ran run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", base.toString(), "--key-file", keyFile.toString()));
        return ran(all.toArray(String[]::new));
    }

    private static Ran ran(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Scribehook.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ran(List.of(arguments), status, out.toString(), err.toString());
    }

    /** A command that has ended. */
    private record Ran(List<String> arguments, int status, String out, String err) {
        Ran exits(Exit exit) {
            assertThat(status).as("%s%n%s%s", arguments, out, err).isEqualTo(exit.status());
            return this;
        }

        Ran prints(String... texts) {
            assertThat(out).contains(texts);
            return this;
        }

        Ran printsNot(String text) {
            assertThat(out).doesNotContain(text);
            return this;
        }

        void complains(String text) {
            assertThat(err).contains(text).doesNotContain("Exception", KEY);
        }

        /** The same command again, for programs. */
        JsonNode json() throws Exception {
            var again = new ArrayList<>(arguments);
            again.add("--json");
            return new ObjectMapper().readTree(ran(again.toArray(String[]::new)).exits(Exit.OK).out);
        }
    }
}
