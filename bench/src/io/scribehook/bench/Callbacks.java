package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A provider that calls back at a steady pace, or as fast as it is answered; the words of each transcript name it. */
final class Callbacks {
    private static final String WORDS =
            "the quick brown fox jumps over the lazy dog and then it rests for a while ".repeat(12);

    private final int port;
    private final String before;
    private volatile boolean stopped;
    /** When each was answered with 2xx. */
    final ConcurrentMap<UUID, Long> answered = new ConcurrentHashMap<>();

    Callbacks(int port) {
        this(port, WORDS);
    }

    /** @param before what is said before the name */
    Callbacks(int port, String before) {
        this.port = port;
        this.before = before;
    }

    /** @param perSecond 0 for as fast as possible */
    void send(int count, int connections, int perSecond) throws InterruptedException {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++)
            threads.add(Thread.ofPlatform().start(() -> {
                try (var socket = new Socket("127.0.0.1", port)) {
                    socket.setTcpNoDelay(true);
                    for (int number = next.getAndIncrement();
                            number < count && !stopped;
                            number = next.getAndIncrement()) {
                        if (perSecond > 0) {
                            long due = began + number * 1_000_000_000L / perSecond;
                            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                                LockSupport.parkNanos(left);
                        }
                        send(socket);
                    }
                } catch (IOException e) {
                    if (!stopped) throw new IllegalStateException("a callback was not answered", e);
                }
            }));
        for (Thread thread : threads) thread.join();
    }

    /** From now on nothing is sent, and whatever is not answered may be so. */
    void stop() {
        stopped = true;
    }

    private void send(Socket socket) throws IOException {
        UUID id = UUID.randomUUID();
        String body = "{\"metadata\":{\"request_id\":\"" + id + "\",\"duration\":25.5,\"channels\":1},\"results\":{"
                + "\"channels\":[{\"alternatives\":[{\"transcript\":\"" + before + id
                + "\",\"confidence\":0.98,\"words\":[]}]}]}}";
        String head = "POST /hook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(US_ASCII));
        String answer = answer(socket.getInputStream());
        if (!answer.startsWith("HTTP/1.1 2")) throw new IOException("refused: " + answer);
        answered.put(id, System.nanoTime());
    }

    /** Ours has no body. */
    private static String answer(InputStream in) throws IOException {
        var answer = new StringBuilder();
        byte[] bytes = new byte[1024];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int read = in.read(bytes);
            if (read < 0) throw new EOFException();
            answer.append(new String(bytes, 0, read, US_ASCII));
        }
        return answer.toString();
    }
}
