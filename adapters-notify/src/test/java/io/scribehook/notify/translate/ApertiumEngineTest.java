package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.notify.Samples;
import io.scribehook.notify.translate.TranslationEngine.EngineResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApertiumEngineTest {
    private final ApertiumEngine installed = new ApertiumEngine(new ApertiumConfiguration(true, "apertium"));

    @TempDir
    Path folder;

    @Test
    void the_real_program_translates() {
        assumeTrue(installed.missing().isEmpty(), "apertium and apertium-eng-spa are not installed");

        AttemptResult result = Engines.translate(
                installed,
                "{\"to\": \"es\", \"from\": \"en\"}",
                Samples.transcribed("The customer wants a refund because the product arrived broken."));

        assertThat(Engines.translation(result))
                .isEqualTo(new TranslatedText(
                        "es", "apertium", true, "El cliente quiere un reembolso porque el producto llegó roto."));
    }

    @Test
    void a_pair_that_is_not_there_waits_for_the_operator() {
        assumeTrue(installed.missing().isEmpty(), "apertium is not installed");

        assertThat(installed.translate(List.of("Hello."), "en", "ja", Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(
                        EngineResult.Again.class,
                        again -> assertThat(again.reason()).contains("apertium-eng-jpn"));
    }

    @Test
    void text_without_punctuation_is_given_a_sentence_for_each_utterance() throws Exception {
        var transcript = new Transcript(
                "and so i said it nobody knew",
                "en",
                null,
                null,
                1,
                List.of(
                        new Utterance("and so i said it", 0, 1, null, null, 0),
                        new Utterance("nobody knew", 1, 2, null, null, 0)),
                List.of(),
                null);

        AttemptResult result =
                Engines.translate(program("tr a-z A-Z"), "{\"to\": \"es\"}", Samples.transcribed(transcript, Map.of()));

        assertThat(Engines.translation(result).text()).isEqualTo("AND SO I SAID IT. NOBODY KNEW.");
    }

    @Test
    void spaces_that_the_program_doubles_are_single_again() throws Exception {
        assertThat(program("echo 'cuándo  coges este mensaje .'")
                        .translate(List.of("x"), "en", "es", Duration.ofSeconds(20)))
                .isEqualTo(new EngineResult.Translated(List.of("cuándo coges este mensaje.")));
    }

    @Test
    void a_program_that_hangs_is_stopped() throws Exception {
        Path trace = folder.resolve("pid");

        EngineResult result = program("sh -c 'echo $$ > " + trace + "; exec sleep 600'")
                .translate(List.of("x"), "en", "es", Duration.ofSeconds(2));

        assertThat(result).isEqualTo(new EngineResult.Again("Apertium took too long."));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(trace).strip()));
        child.ifPresent(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void the_language_of_the_text_must_be_known() {
        assertThat(installed.translate(List.of("x"), null, "es", Duration.ofSeconds(1)))
                .isInstanceOf(EngineResult.Refused.class);
    }

    @Test
    void a_program_that_is_not_there_is_said_to_be_missing() {
        var absent = new ApertiumEngine(
                new ApertiumConfiguration(true, folder.resolve("absent").toString()));

        assertThat(absent.missing()).singleElement().asString().contains("apertium and apertium-eng-spa");
        assertThat(absent.translate(List.of("x"), "en", "es", Duration.ofSeconds(1)))
                .isInstanceOf(EngineResult.Again.class);
    }

    private ApertiumEngine program(String script) throws Exception {
        Path file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new ApertiumEngine(new ApertiumConfiguration(true, file.toString()));
    }
}
