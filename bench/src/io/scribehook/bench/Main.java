package io.scribehook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code bench/run WHAT [options]}. */
final class Main {
    private static final Path TARGET = Path.of("bench", "target");

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        String what = words.isEmpty() ? "" : words.getFirst();
        Path directory = TARGET.resolve(what).toAbsolutePath();
        switch (what) {
            case "intake" -> new Intake(fresh(directory), words.contains("--quick")).run();
            case "profile" -> new Profile(fresh(directory)).run();
            case "crash" -> {
                try (var torment = new Torment(fresh(directory))) {
                    if (!torment.crash(number(words, "--cycles", 20))) System.exit(1);
                }
            }
            case "outage" -> {
                try (var torment = new Torment(fresh(directory))) {
                    if (!torment.outage(number(words, "--seconds", 60))) System.exit(1);
                }
            }
            case "followups" -> {
                var followups = new Followups(fresh(directory));
                if (words.contains("--soon") || words.contains("--many")) followups.run(words.contains("--soon"));
                else followups.run();
            }
            case "slow-destination" -> new Followups(fresh(directory)).runBesideSlow();
            case "crash-followups" -> {
                if (!new CrashFollowups(fresh(directory), number(words, "--cycles", 20)).run()) System.exit(1);
            }
            case "start" -> new Starts(fresh(directory), number(words, "--starts", 7), path(words, "--against")).run();
            case "hour" -> {
                if (!new Hour(fresh(directory), number(words, "--minutes", 60)).run()) System.exit(1);
            }
            case "wer" -> {
                if (words.size() < 2) usage();
                new Wer(fresh(directory), Path.of(words.get(1))).run();
            }
            default -> usage();
        }
        System.exit(0);
    }

    private static void usage() {
        System.err.println("usage: bench/run intake [--quick] | crash [--cycles N] | outage [--seconds N] | profile"
                + " | followups [--soon | --many] | slow-destination | crash-followups [--cycles N]"
                + " | start [--starts N] [--against DIRECTORY] | hour [--minutes N] | wer TABLE");
        System.exit(64);
    }

    private static int number(List<String> words, String option, int usual) {
        int at = words.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
    }

    private static @Nullable Path path(List<String> words, String option) {
        int at = words.indexOf(option);
        return at < 0 ? null : Path.of(words.get(at + 1));
    }

    private static Path fresh(Path directory) throws IOException {
        if (Files.exists(directory))
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        return Files.createDirectories(directory);
    }
}
