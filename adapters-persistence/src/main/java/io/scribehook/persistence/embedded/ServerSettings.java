package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configuration file of the server, written at every start.
 *
 * <p>Nothing that clients send may reach a server log: statements are neither logged nor quoted with errors, and
 * {@code terse} drops the DETAIL and CONTEXT lines, which quote values of rows.
 */
final class ServerSettings {

    private static final String HEADER = """
            # Written by the service at every start. Put settings of your own into
            # local.conf in the directory above; it is read last.
            """;
    private static final String LOCAL_HEADER = """
            # Settings of your own for the embedded PostgreSQL, one "name = value" a line.
            # Read last, kept by the service. Without fsync a power failure loses data.
            """;

    private ServerSettings() {}

    static void write(HomeFiles files, int port, Map<String, String> extra) throws IOException {
        Map<String, String> settings = settings(port);
        settings.putAll(extra);
        var text = new StringBuilder(HEADER);
        settings.forEach((name, value) -> text.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        text.append("include = '../local.conf'\n");
        if (!Files.exists(files.localSettings())) {
            PrivateFile.write(files.localSettings(), LOCAL_HEADER);
        }
        PrivateFile.write(files.data().resolve("postgresql.conf"), text.toString());
    }

    private static Map<String, String> settings(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "60");

        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");

        settings.put("shared_buffers", "128MB");
        // Parallel queries need room in /dev/shm, of which containers have little.
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        // Work comes and goes, and claims walk over what the vacuum has not yet taken away. Tables that are young
        // would be analysed all the time.
        settings.put("autovacuum_naptime", "3s");
        settings.put("autovacuum_analyze_threshold", "20000");

        settings.put("timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("lc_monetary", "C");
        settings.put("lc_numeric", "C");
        settings.put("lc_time", "C");

        settings.put("logging_collector", "on");
        settings.put("log_directory", "../log");
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_timezone", "UTC");
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }
}
