package io.scribehook.persistence.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The systems that binaries are shipped for. Only Linux on x86-64 has been tried; the others follow the same steps, on
 * Windows without the watchdog.
 *
 * @param archive the name of the packed binaries on the class path
 * @param suffix what the names of programs end with
 * @param loader the dynamic loader the binaries need: they are built for glibc and do not run on musl (Alpine)
 */
record Platform(String archive, String suffix, Optional<Path> loader) {

    static Platform current() {
        String osName = System.getProperty("os.name");
        String osArch = System.getProperty("os.arch");
        Platform platform = of(osName, osArch);
        if (platform.loader.isPresent() && !Files.exists(platform.loader.get())) {
            throw unsupported(osName + " on " + osArch + " without glibc");
        }
        return platform;
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw unsupported(osName + " on " + osArch);
        };
        if (os.startsWith("linux")) {
            String loader = arch.equals("x86_64") ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1";
            return new Platform("postgres-linux-" + arch + ".txz", "", Optional.of(Path.of(loader)));
        }
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            return new Platform("postgres-darwin-" + arch + ".txz", "", Optional.empty());
        }
        if (os.startsWith("windows") && arch.equals("x86_64")) {
            return new Platform("postgres-windows-x86_64.txz", ".exe", Optional.empty());
        }
        throw unsupported(osName + " on " + osArch);
    }

    static EmbeddedPostgresException unsupported(String what) {
        return new EmbeddedPostgresException("there is no embedded PostgreSQL for " + what
                + "; set SCRIBEHOOK_DATABASE_URL to an external PostgreSQL");
    }
}
