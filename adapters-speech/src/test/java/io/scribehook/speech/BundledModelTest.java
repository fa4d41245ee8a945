package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledModelTest {
    @TempDir
    private Path data;

    @Test
    void the_model_is_unpacked_once_and_without_dither() throws IOException {
        Path model = BundledModel.unpackedIn(data.resolve("speech"));
        Path settings = model.resolve("conf").resolve("mfcc.conf");
        Files.writeString(model.resolve("README"), "seen before");

        assertThat(BundledModel.unpackedIn(data.resolve("speech"))).isEqualTo(model);
        assertThat(model.resolve("README")).hasContent("seen before");
        assertThat(model.resolve("am").resolve("final.mdl")).isNotEmptyFile();
        assertThat(Files.readAllLines(settings))
                .contains("--sample-frequency=16000")
                .endsWith("--dither=0.0");
    }

    @Test
    void what_a_crash_left_is_replaced() throws IOException {
        Path leftovers = Files.createDirectories(
                data.resolve(BundledModel.NAME + ".partial").resolve("am"));
        Files.writeString(leftovers.resolve("final.mdl"), "half");
        Path unmarked = Files.createDirectories(data.resolve(BundledModel.NAME).resolve("am"));
        Files.writeString(unmarked.resolve("final.mdl"), "half");

        Path model = BundledModel.unpackedIn(data);

        assertThat(model.resolve("am").resolve("final.mdl")).hasSize(15_962_575);
        assertThat(leftovers).doesNotExist();
    }

    @Test
    void two_at_a_time_get_the_same_model() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Path> unpacking = () -> BundledModel.unpackedIn(data);
            var first = threads.submit(unpacking);
            var second = threads.submit(unpacking);

            assertThat(first.get()).isEqualTo(second.get()).isDirectoryContaining("glob:**/.ok");
        }
    }

    @Test
    void an_entry_that_leads_outside_is_refused() throws IOException {
        for (String name : new String[] {"../evil", "am/../../evil", "/evil"}) {
            byte[] archive = zip("model/" + name);
            assertThatExceptionOfType(IOException.class)
                    .as(name)
                    .isThrownBy(() -> new ModelArchive("model/")
                            .unpack(new ByteArrayInputStream(archive), data.resolve("target")));
        }
        assertThat(data.resolve("evil")).doesNotExist();
    }

    @Test
    void only_the_folder_of_the_model_is_unpacked() throws IOException {
        new ModelArchive("model/").unpack(new ByteArrayInputStream(zip("other/x", "model/am/y", "z")), data);

        assertThat(data.resolve("am").resolve("y")).hasContent("content");
        assertThat(data).isDirectoryNotContaining("glob:**/{other,x,z}");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
