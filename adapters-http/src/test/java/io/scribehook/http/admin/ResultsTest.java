package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.transcript.Cue;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsTest {
    private static final Transcript SPOKEN = new Transcript(
            "Hällo there.",
            "en",
            2.5,
            0.9,
            1,
            List.of(new Utterance("Hällo there.", 0.5, 2, 0.9, "0", 0)),
            List.of(new Word("Hällo", 0.5, 1, 0.9, "0", 0), new Word("there.", 1, 2, null, "0", 0)),
            null);

    private final Server server = Server.start();
    private final Api api = new Api(server);
    private final Given given = new Given(server);
    private final Job job = given.job(Map.of());
    private final String path = "/jobs/" + job.id();

    ResultsTest() {
        given.transcript(job, 1, new Transcript("first try", null, null, null, 1, List.of(), List.of(), null));
        given.transcript(job, 2, SPOKEN);
        given.translation(job, given.followUp(job, "{}", new FollowUpState.Done(1, "ok", given.now())), "de", "Hallo.");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void assertText(HttpResponse<String> answer, String type, String text) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(type)
                .containsIgnoringCase("charset=utf-8");
        assertThat(answer.body()).isEqualTo(text);
    }

    @Test
    void the_document_has_everything_and_says_what_is_missing() throws Exception {
        JsonNode shown = Api.json(api.get(path + "/transcript"));

        assertThat(shown.propertyStream().map(Map.Entry::getKey))
                .containsExactly(
                        "schema_version",
                        "job_id",
                        "revision",
                        "derived_at",
                        "text",
                        "language",
                        "duration",
                        "confidence",
                        "channels",
                        "utterances",
                        "words",
                        "speakers",
                        "summary",
                        "missing");
        assertThat(shown.get("schema_version").intValue()).isEqualTo(1);
        assertThat(shown.get("revision").intValue()).isEqualTo(2);
        assertThat(shown.get("text").textValue()).isEqualTo("Hällo there.");
        assertThat(shown.at("/words/1/start").doubleValue()).isEqualTo(1);
        assertThat(shown.at("/words/1/confidence").isNull()).isTrue();
        assertThat(shown.at("/utterances/0/speaker").textValue()).isEqualTo("0");
        assertThat(shown.get("speakers")).hasSize(1);
        assertThat(shown.at("/missing/0").textValue()).isEqualTo("summary");
        assertThat(api.get(path + "/transcript.json").body())
                .isEqualTo(api.get(path + "/transcript").body());
    }

    /** What the schema asks for is held against every transcript that the tests of the API read. */
    @Test
    void every_version_of_the_schema_is_served_and_no_other() throws Exception {
        for (int version = 1; version <= Transcript.SCHEMA_VERSION; version++)
            assertThat(Api.json(api.get("/schemas/transcript/" + version))
                            .path("$id")
                            .textValue())
                    .isEqualTo("urn:scribehook:transcript:" + version);
        for (String other : List.of("0", "2", "01", "x", "..%2Ftranscript-1"))
            assertThat(api.get("/schemas/transcript/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void a_transcript_of_silence_and_one_of_two_channels_are_documents_too() throws Exception {
        Job other = given.job(Map.of());
        given.transcript(other, 1, new Transcript("", null, 0.0, null, 2, List.of(), List.of(), null));
        given.transcript(other, 2, Fixtures.aTranscript().channels(2).build());

        assertThat(api.get("/jobs/" + other.id() + "/transcript?revision=1").statusCode())
                .isEqualTo(200);
        assertThat(api.get("/jobs/" + other.id() + "/transcript").statusCode()).isEqualTo(200);
    }

    @Test
    void an_earlier_revision_can_be_had() throws Exception {
        JsonNode shown = Api.json(api.get(path + "/transcript?revision=1"));

        assertThat(shown.get("text").textValue()).isEqualTo("first try");
        assertThat(shown.get("words")).isEmpty();
        assertThat(api.get(path + "/transcript?revision=3").statusCode()).isEqualTo(404);
        assertThat(api.get(path + "/transcript?revision=0").statusCode()).isEqualTo(400);
    }

    @Test
    void text_and_captions_are_had_by_ending_or_format() throws Exception {
        String srt = "1\n00:00:00,500 --> 00:00:02,000\nSpeaker 0: Hällo there.\n\n";
        String vtt = "WEBVTT\n\n00:00:00.500 --> 00:00:02.000\n<v Speaker 0>Hällo there.\n";
        for (String one : List.of("/transcript.txt", "/transcript?format=txt"))
            assertText(api.get(path + one), "text/plain", "Speaker 0: Hällo there.\n");
        for (String one : List.of("/transcript.srt", "/transcript?format=srt"))
            assertText(api.get(path + one), "application/x-subrip", srt);
        for (String one : List.of("/transcript.vtt", "/transcript?format=vtt"))
            assertText(api.get(path + one), "text/vtt", vtt);
        assertThat(api.get(path + "/transcript?format=doc").statusCode()).isEqualTo(400);
        assertThat(api.get(path + "/transcript.doc").statusCode()).isEqualTo(404);
    }

    @Test
    void a_job_without_a_transcript_has_none() throws Exception {
        Job waiting = given.job(Map.of());

        assertThat(api.get("/jobs/" + waiting.id() + "/transcript").statusCode())
                .isEqualTo(404);
        assertThat(Api.json(api.get("/jobs/" + waiting.id() + "/translations")).get("items"))
                .isEmpty();
    }

    @Test
    void translations_are_listed() throws Exception {
        JsonNode one = Api.json(api.get(path + "/translations")).at("/items/0");

        assertThat(one.get("language").textValue()).isEqualTo("de");
        assertThat(one.get("text").textValue()).isEqualTo("Hallo.");
        assertThat(one.get("draft").booleanValue()).isTrue();
        assertThat(one.get("engine").textValue()).isEqualTo("apertium");
    }

    @Test
    void a_translation_comes_as_text_and_as_captions_at_the_original_times() throws Exception {
        var followUp = given.followUp(job, "{}", new FollowUpState.Done(1, "ok", given.now()));
        var cues = List.of(new Cue(0.5, 2, "0", List.of("Hola a todos.")));
        given.commit(new Change.TranslationAdded(
                new Translation(job.id(), followUp.id(), "es", "deepl", false, "Hola a todos.", cues, given.now())));

        assertText(api.get(path + "/transcript?format=txt&language=es"), "text/plain", "Hola a todos.\n");
        assertText(
                api.get(path + "/transcript?format=srt&language=es"),
                "application/x-subrip",
                "1\n00:00:00,500 --> 00:00:02,000\nSpeaker 0: Hola a todos.\n\n");
        assertThat(api.get(path + "/transcript.vtt?language=ES").body())
                .contains("00:00:00.500 --> 00:00:02.000", "Hola a todos.");
        assertThat(Api.json(api.get(path + "/transcript?language=es"))
                        .at("/captions")
                        .booleanValue())
                .isTrue();
        assertThat(api.get(path + "/transcript.srt?language=de").body()).contains("captions");
        assertThat(api.get(path + "/transcript.srt?language=de").statusCode()).isEqualTo(404);
        assertThat(api.get(path + "/transcript.srt?language=fr").statusCode()).isEqualTo(404);
        assertThat(api.get(path + "/transcript.srt?language=e").statusCode()).isEqualTo(400);
    }
}
