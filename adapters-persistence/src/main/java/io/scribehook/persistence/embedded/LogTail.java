package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file, for the message of an exception. */
final class LogTail {

    private static final int LINES = 6;

    private LogTail() {}

    static String of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "(nothing logged)";
        }
        List<String> lines = Files.readAllLines(file, ISO_8859_1);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
