package io.scribehook.app.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.worker.Startup;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", description = "Run the service.", mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {
    /** The service cannot work: the log says why. */
    static final int CANNOT_WORK = 1;

    @Override
    public Integer call() throws InterruptedException {
        ApplicationContext context = ApplicationContext.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
        context.getBean(EmbeddedServer.class).start();
        try {
            context.getBean(Startup.class).working().get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            System.err.println("scribehook: " + cause.getMessage());
            return CANNOT_WORK;
        }
        new CountDownLatch(1).await();
        return CANNOT_WORK;
    }
}
