package io.scribehook.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** An address that is taken and where nobody listens, so that whoever connects is refused. */
final class Vacancy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    private Vacancy(Socket socket) {
        this.socket = socket;
    }

    /** Waits until whoever listened there is gone: a closed listener may hold its address for a moment. */
    static Vacancy at(InetSocketAddress address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var socket = new Socket();
            try {
                socket.setReuseAddress(true);
                socket.bind(address);
                return new Vacancy(socket);
            } catch (IOException e) {
                if (System.nanoTime() > end) throw new UncheckedIOException(e);
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
