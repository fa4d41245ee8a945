package io.scribehook.http.egress;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's resolver. It blocks in native code, which would hold the carrier of a virtual thread and, with
 * a name server that does not answer, all of them: so it has a few threads of its own.
 */
@Singleton
final class SystemNames implements NameLookup {
    private static final int THREADS = 8;
    private static final int SECONDS = 15;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

    SystemNames() {}

    @Override
    public InetAddress[] of(String host) throws UnknownHostException {
        var lookup = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return lookup.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        } finally {
            lookup.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
