package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The layout below the home directory. */
record HomeFiles(Path home) {

    static HomeFiles create(Path home) throws IOException {
        Directories.createPrivate(home);
        var files = new HomeFiles(home.toRealPath());
        Directories.createPrivate(files.log());
        return files;
    }

    Path lock() {
        return home.resolve("lock");
    }

    Path port() {
        return home.resolve("port");
    }

    Path password() {
        return home.resolve("password");
    }

    Path superuserPassword() {
        return home.resolve("superuser-password");
    }

    Path binaries() {
        return home.resolve("binaries");
    }

    Path data() {
        return home.resolve("data");
    }

    Path unfinishedData() {
        return home.resolve("data.new");
    }

    Path postmasterPid() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return home.resolve("log");
    }

    Path localSettings() {
        return home.resolve("local.conf");
    }

    Path commandOutput() {
        return log().resolve("last-command.log");
    }

    Path startOutput() {
        return log().resolve("start.log");
    }
}
