package io.scribehook.app.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the process finds where it is started, before anything is configured.
 *
 * @param properties system properties to set before the context is made
 * @param faults what keeps every command from running, a sentence each
 */
public record Surroundings(Map<String, String> properties, List<String> faults) {
    private static final String FILES = "micronaut.config.files";
    private static final String USUAL_FILE = "scribehook.yml";
    private static final String PORT = "SCRIBEHOOK_PORT";
    private static final String USUAL_PORT = "8080";

    public Surroundings {
        properties = Map.copyOf(properties);
        faults = List.copyOf(faults);
    }

    /** As the environment and the working directory have it. The file that SCRIBEHOOK_CONFIG names has to be there. */
    public static Surroundings of(Map<String, String> environment, Path directory) {
        var properties = new HashMap<String, String>();
        String named = environment.getOrDefault("SCRIBEHOOK_CONFIG", "");
        if (!named.isBlank()) properties.put(FILES, named);
        else if (Files.exists(directory.resolve(USUAL_FILE))) properties.put(FILES, USUAL_FILE);
        // a link of Kubernetes to our own Service; the port is the usual one, as if nobody had set it
        if (ServiceLinks.isOne(PORT, environment.getOrDefault(PORT, ""))) properties.put(PORT, USUAL_PORT);
        List<String> faults = Stream.of(named.split(","))
                .map(String::strip)
                .filter(file -> !file.isEmpty() && !file.startsWith("classpath:"))
                .map(file -> file.startsWith("file:") ? file.substring("file:".length()) : file)
                .filter(file ->
                        !Files.isReadable(directory.resolve(file)) || Files.isDirectory(directory.resolve(file)))
                .map(file ->
                        "SCRIBEHOOK_CONFIG names " + file + ", and there is no file of that name that can be read.")
                .toList();
        return new Surroundings(properties, faults);
    }
}
