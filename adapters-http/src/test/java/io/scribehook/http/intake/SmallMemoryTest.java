package io.scribehook.http.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.http.world.SmallMemory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SmallMemoryTest {
    @Test
    void bodies_that_are_larger_than_the_memory_together_are_taken() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallMemory.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(line -> line.startsWith("callback ")))
                .hasSize(6)
                .containsOnly("callback HTTP/1.1 200");
        assertThat(said).contains("upload HTTP/1.1 202");
        assertThat(program.exitValue()).isZero();
    }
}
