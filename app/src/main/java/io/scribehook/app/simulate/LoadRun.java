package io.scribehook.app.simulate;

import io.scribehook.app.simulate.SimulatorConfig.Load;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** Calls back at a steady rate, however slowly it is answered, until it is closed. */
final class LoadRun implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final Thread clockwork;

    private LoadRun(Thread clockwork) {
        this.clockwork = clockwork;
    }

    static LoadRun start(Load load, LoadParcels parcels, Register register, Courier courier, Executor threads)
            throws IOException {
        URI url = load.callback();
        LoadParcels.Template template = parcels.template(url);
        Runnable one = () -> {
            Job job = parcels.next(url, template);
            register.submitted(job);
            try {
                courier.deliver(job, Callback.to(url), template.with(job.id()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
        return new LoadRun(Thread.ofPlatform().daemon().name("load").start(() -> tick(load.perSecond(), threads, one)));
    }

    private static void tick(int perSecond, Executor threads, Runnable one) {
        long began = System.nanoTime();
        for (long number = 0; !Thread.currentThread().isInterrupted(); number++) {
            long wait = began + number * SECOND / perSecond - System.nanoTime();
            if (wait > 0) LockSupport.parkNanos(wait);
            if (!Thread.currentThread().isInterrupted()) threads.execute(one);
        }
    }

    @Override
    public void close() {
        clockwork.interrupt();
        try {
            clockwork.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
