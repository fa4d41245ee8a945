package io.scribehook.app;

import io.scribehook.app.command.Demo;
import io.scribehook.app.command.Doctor;
import io.scribehook.app.command.Exit;
import io.scribehook.app.command.Health;
import io.scribehook.app.command.Rehearse;
import io.scribehook.app.command.Serve;
import io.scribehook.app.command.ShowConfiguration;
import io.scribehook.app.command.remote.Callbacks;
import io.scribehook.app.command.remote.Failures;
import io.scribehook.app.command.remote.FollowUps;
import io.scribehook.app.command.remote.Jobs;
import io.scribehook.app.command.remote.Keys;
import io.scribehook.app.command.remote.Redo;
import io.scribehook.app.command.remote.Reinterpret;
import io.scribehook.app.command.remote.Repair;
import io.scribehook.app.command.remote.Retry;
import io.scribehook.app.command.remote.Show;
import io.scribehook.app.command.remote.Sources;
import io.scribehook.app.command.remote.Submit;
import io.scribehook.app.command.remote.Tail;
import io.scribehook.app.configuration.Surroundings;
import io.scribehook.app.simulate.Simulate;
import io.scribehook.app.simulate.Sink;
import java.nio.file.Path;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code scribehook}. */
@Command(
        name = "scribehook",
        description = "Takes transcription callbacks, never loses one, and does what is owed.",
        mixinStandardHelpOptions = true,
        version = "Scribehook 0.1.0",
        subcommands = {
            Serve.class,
            Demo.class,
            Submit.class,
            Jobs.class,
            Show.class,
            Callbacks.class,
            FollowUps.class,
            Retry.class,
            Redo.class,
            Reinterpret.class,
            Repair.class,
            Tail.class,
            Sources.class,
            Keys.class,
            Doctor.class,
            Health.class,
            ShowConfiguration.class,
            Simulate.class,
            Sink.class,
            Rehearse.class,
            GenerateCompletion.class
        })
public final class Scribehook {
    private Scribehook() {}

    /** Runs the subcommand that is named and exits with its status. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].equals("serve")) quieten();
        var surroundings = Surroundings.of(System.getenv(), Path.of(""));
        CommandLine line = commandLine();
        if (!surroundings.faults().isEmpty()) {
            surroundings.faults().forEach(fault -> line.getErr().println("scribehook: " + fault));
            System.exit(Exit.CONFIGURATION.status());
        }
        surroundings.properties().forEach(System::setProperty);
        System.exit(line.execute(arguments));
    }

    /** The command with all that it understands; for tests, too. */
    public static CommandLine commandLine() {
        return new CommandLine(new Scribehook())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    /** All but the service speak for themselves; the log would talk over it. Read before anything is logged. */
    private static void quieten() {
        if (System.getenv("SCRIBEHOOK_LOG") == null) System.setProperty("SCRIBEHOOK_LOG", "WARN");
    }
}
