package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where root may create a user namespace, the server's programs run in one without a
 * mapping: they see an ordinary user and hold no capability, while their files stay root's.
 */
final class Unprivileged {

    private static final List<String> UNSHARE = List.of("unshare", "-U");
    private static final String ADVICE =
            "; run the service as an ordinary user (USER in a Dockerfile, User= in a systemd"
                    + " unit), or set SCRIBEHOOK_DATABASE_URL to an external PostgreSQL";

    private Unprivileged() {}

    /** The words to put before a command: none for an ordinary user. */
    static List<String> prefix() {
        return Directories.POSIX && isRoot() ? prefixForRoot(UNSHARE) : List.of();
    }

    static List<String> prefixForRoot(List<String> unshare) {
        var trial = new ArrayList<>(unshare);
        trial.add("true");
        String problem;
        try {
            Outcome outcome = run(trial);
            if (outcome.status == 0) {
                return unshare;
            }
            problem = outcome.output;
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        }
        throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and this system does not let root start"
                + " it in a user namespace of its own (" + problem + ")" + ADVICE);
    }

    private static boolean isRoot() {
        try {
            return run(List.of("id", "-u")).output.equals("0");
        } catch (IOException _) {
            return false;
        }
    }

    private record Outcome(int status, String output) {}

    private static Outcome run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }
}
