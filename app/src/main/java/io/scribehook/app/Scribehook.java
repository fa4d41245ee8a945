package io.scribehook.app;

import io.scribehook.app.command.Demo;
import io.scribehook.app.command.Serve;
import io.scribehook.app.simulate.Simulate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code scribehook}. */
@Command(
        name = "scribehook",
        description = "Takes transcription callbacks, never loses one, and does what is owed.",
        mixinStandardHelpOptions = true,
        version = "Scribehook 0.1.0",
        subcommands = {Serve.class, Demo.class, Simulate.class})
public final class Scribehook {
    private Scribehook() {}

    /** Runs the subcommand that is named and exits with its status. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("demo")) quieten();
        System.exit(new CommandLine(new Scribehook())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** The demo tells its story itself; the log would talk over it. Read before anything is logged. */
    private static void quieten() {
        if (System.getenv("SCRIBEHOOK_LOG") == null) System.setProperty("SCRIBEHOOK_LOG", "WARN");
    }
}
