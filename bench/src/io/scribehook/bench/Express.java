package io.scribehook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The guide's handler, in a process of its own. */
final class Express implements AutoCloseable {
    static final String DATABASE = "express";
    static final String TABLE = """
            create table hooks (
                id bigint generated always as identity primary key,
                received_at timestamptz not null default now(),
                body json not null
            )""";

    private static final Path HOME = Path.of("bench", "express");

    private final Process process;
    final int port;

    private Express(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Express start(Map<String, String> database) throws IOException, InterruptedException {
        if (!Files.isDirectory(HOME.resolve("node_modules").resolve("pg"))) install();
        var builder = new ProcessBuilder("node", "server.js").directory(HOME.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(database);
        builder.environment().put("NODE_ENV", "production");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        if (line == null) throw new IOException("the Express server did not start: is node installed?");
        return new Express(process, Integer.parseInt(line.replaceAll("\\D", "")));
    }

    private static void install() throws IOException, InterruptedException {
        var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (npm.start().waitFor() != 0) throw new IOException("npm install failed in " + HOME);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
