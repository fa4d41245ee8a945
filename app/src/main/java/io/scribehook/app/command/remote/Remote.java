package io.scribehook.app.command.remote;

import io.scribehook.app.command.Exit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks a service. */
@Command(mixinStandardHelpOptions = true)
abstract class Remote implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Connection connection = new Connection();

    @Override
    public final Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Client client = connection.open()) {
            return run(client, new Printer(out, connection.json)).status();
        }
    }

    /** Does it; throws a {@link Failure} when it cannot be done. */
    abstract Exit run(Client client, Printer printer) throws InterruptedException;
}
