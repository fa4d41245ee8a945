package io.scribehook.app.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.configuration.Configuration;
import io.scribehook.app.worker.Startup;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. A configuration that is not right stops it before it listens. */
@Command(name = "serve", description = "Run the service.", mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {
    /** The service cannot work: the log says why. */
    static final int CANNOT_WORK = Exit.REFUSED.status();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ApplicationContext context = ApplicationContext.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
        List<String> faults = new Configuration(context).faults(System.getenv());
        if (!faults.isEmpty())
            return Faults.told(
                            faults, Objects.requireNonNull(spec).commandLine().getErr())
                    .status();
        context.getBean(EmbeddedServer.class).start();
        try {
            context.getBean(Startup.class).working().get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            System.err.println("scribehook: " + cause.getMessage());
            return CANNOT_WORK;
        }
        context.getBean(AnnounceWays.class).say();
        new CountDownLatch(1).await();
        return CANNOT_WORK;
    }
}
