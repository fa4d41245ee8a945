package io.scribehook.app.arch;

import java.util.Map;

/** Which module alone may know which technology. */
final class Technologies {
    static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("java.sql..", "persistence"),
            Map.entry("javax.sql..", "persistence"),
            Map.entry("org.postgresql..", "persistence"),
            Map.entry("org.jdbi..", "persistence"),
            Map.entry("org.flywaydb..", "persistence"),
            Map.entry("com.zaxxer..", "persistence"),
            Map.entry("com.github.luben..", "persistence"),
            Map.entry("io.micronaut.data..", "persistence"),
            Map.entry("jakarta.mail..", "notify"),
            Map.entry("org.eclipse.angus..", "notify"),
            Map.entry("com.twilio..", "notify"),
            Map.entry("com.deepl..", "notify"),
            Map.entry("com.samskivert..", "notify"),
            Map.entry("com.google.i18n..", "notify"),
            Map.entry("io.swagger..", "http"),
            Map.entry("org.yaml.snakeyaml..", "http"),
            Map.entry("org.apache.hc..", "http"),
            Map.entry("io.netty..", "http"),
            Map.entry("io.micronaut.http.annotation..", "http"),
            Map.entry("gg.jte..", "http"),
            Map.entry("org.vosk..", "speech"),
            Map.entry("javax.sound..", "speech"),
            Map.entry("io.micrometer..", "app"),
            Map.entry("picocli..", "app"));

    private Technologies() {}
}
