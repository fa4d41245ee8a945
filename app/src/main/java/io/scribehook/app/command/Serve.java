package io.scribehook.app.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.app.worker.Startup;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", description = "Run the service.", mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {
    /** Ended in order. */
    static final int OK = 0;

    /** The service cannot work: the log says why. */
    static final int CANNOT_WORK = 1;

    @Override
    public Integer call() throws InterruptedException {
        try (ApplicationContext context =
                ApplicationContext.builder().properties(Map.of()).start()) {
            context.getBean(EmbeddedServer.class).start();
            try {
                context.getBean(Startup.class).working().get();
            } catch (ExecutionException e) {
                System.err.println("scribehook: " + reason(e));
                return CANNOT_WORK;
            }
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                stopped.countDown();
            }));
            stopped.await();
            return OK;
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
