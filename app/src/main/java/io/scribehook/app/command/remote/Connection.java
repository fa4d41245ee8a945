package io.scribehook.app.command.remote;

import io.scribehook.app.command.Exit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service is, and who asks. A key is no option of its own: every user of the machine could read it. */
final class Connection {
    @Option(
            names = "--url",
            defaultValue = "${env:SCRIBEHOOK_URL:-http://127.0.0.1:8080}",
            description = "Where the service is (SCRIBEHOOK_URL; http://127.0.0.1:8080).")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--key-file", paramLabel = "FILE", description = "A file with the key; else SCRIBEHOOK_KEY is it.")
    @Nullable
    Path keyFile;

    @Option(names = "--json", description = "Print JSON as the API gives it.")
    boolean json;

    Client open() {
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme()))
            throw new Failure(Exit.USAGE, "the URL of the service begins with http:// or https://");
        return new Client(url, key());
    }

    private String key() {
        if (keyFile == null) {
            String key = System.getenv("SCRIBEHOOK_KEY");
            return key == null ? "" : key.strip();
        }
        try {
            return Files.readString(keyFile).strip();
        } catch (IOException _) {
            throw new Failure(Exit.USAGE, "the key file cannot be read: " + keyFile);
        }
    }
}
