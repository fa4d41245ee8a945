package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.persistence.spool.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killing a process does not show whether the disk has it; the JVM tells what was forced there. */
class DurableSpoolTest {
    @Test
    void a_callback_is_on_the_disk_with_its_name_before_its_sender_is_told(@TempDir Path directory) throws Exception {
        Path home = directory.resolve("spool");
        var spool = Spool.at(home, 1_000_000, 10);
        UUID id = UUID.randomUUID();

        List<String> forced = forcedBy(directory, () -> spool.put(id, "{}", Body.of(new byte[100])));

        assertThat(forced).filteredOn(path -> path.contains(id.toString())).hasSize(1);
        assertThat(forced.getLast()).isEqualTo(home.toString());
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    /** The paths that were forced to the disk meanwhile, in order. */
    private static List<String> forcedBy(Path directory, Action action) throws IOException {
        Path file = directory.resolve("forced.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
                .sorted((one, other) -> one.getStartTime().compareTo(other.getStartTime()))
                .map(event -> event.getString("path"))
                .filter(path -> path.startsWith(directory.toString()))
                .toList();
    }
}
