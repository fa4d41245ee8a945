package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** The last lines of log files, for the message of an exception. */
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

    /** A failing server tells why in one of three places, depending on how far it came. */
    static String ofStart(HomeFiles files) throws IOException {
        var tails = new ArrayList<String>();
        tails.add(of(files.commandOutput()));
        tails.add(of(files.startOutput()));
        Path newest = null;
        FileTime time = FileTime.fromMillis(0);
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(files.log(), "postgres-*.log")) {
            for (Path log : logs) {
                if (Files.getLastModifiedTime(log).compareTo(time) > 0) {
                    newest = log;
                    time = Files.getLastModifiedTime(log);
                }
            }
        }
        if (newest != null) {
            tails.add(of(newest));
        }
        return String.join(" | ", tails);
    }
}
