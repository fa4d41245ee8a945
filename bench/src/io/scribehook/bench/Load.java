package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Connections that each send a body, wait for its answer, and send the next; all of them on one thread, to cost little. */
final class Load {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Bodies bodies;
    private final SplittableRandom ids = new SplittableRandom();
    private final Set<UUID> acknowledged;
    private final byte[] head;
    private long[] latencies = new long[1 << 16];
    private int answers;
    private int refusals;
    private int open;

    /**
     * What came of it.
     *
     * @param latencies in nanoseconds, in order
     */
    record Result(int answers, int refusals, long bytes, double seconds, long[] latencies) {
        double perSecond() {
            return answers / seconds;
        }

        double megabytesPerSecond() {
            return bytes / seconds / 1e6;
        }

        double millis(double quantile) {
            return latencies.length == 0 ? Double.NaN : latencies[(int) (quantile * (latencies.length - 1))] / 1e6;
        }
    }

    private static final class Connection {
        final SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocate(4 * 1024);
        ByteBuffer[] out = {};
        UUID id = new UUID(0, 0);
        long sentAt;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /** Notes the id of each body that was taken. */
    Load(Bodies bodies, String path, Set<UUID> acknowledged) {
        this.bodies = bodies;
        this.acknowledged = acknowledged;
        head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + bodies.size() + "\r\ndg-token: 00000000\r\n\r\n")
                .getBytes(US_ASCII);
    }

    Result run(int port, int connections, Duration duration) throws IOException {
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
            }
            open = connections;
            long began = System.nanoTime();
            long until = began + duration.toNanos();
            for (SelectionKey key : selector.keys()) send(key);
            while (open > 0) {
                selector.select(key -> handle(key, until), 1_000);
                if (System.nanoTime() > until + LAST_ANSWERS.toNanos()) throw new IOException(open + " got no answer");
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long[] sorted = Arrays.copyOf(latencies, answers);
            Arrays.sort(sorted);
            return new Result(answers, refusals, (long) answers * bodies.size(), seconds, sorted);
        }
    }

    private void handle(SelectionKey key, long until) {
        try {
            if (key.isWritable()) write(key);
            if (!key.isReadable() || !answered(key)) return;
            if (System.nanoTime() < until) send(key);
            else close(key);
        } catch (IOException e) {
            if (refusals++ == 0) System.err.println(e);
            close(key);
        }
    }

    private void close(SelectionKey key) {
        key.cancel();
        open--;
        try {
            key.channel().close();
        } catch (IOException _) {
            // it was of no use any more
        }
    }

    private void send(SelectionKey key) throws IOException {
        var connection = (Connection) key.attachment();
        connection.id = new UUID(ids.nextLong(), ids.nextLong());
        connection.out = new ByteBuffer[] {ByteBuffer.wrap(head), ByteBuffer.wrap(bodies.next(connection.id))};
        connection.sentAt = System.nanoTime();
        write(key);
    }

    private static void write(SelectionKey key) throws IOException {
        var connection = (Connection) key.attachment();
        connection.channel.write(connection.out);
        boolean more = connection.out[1].hasRemaining();
        key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Whether the whole answer is there. Ours and Express's have a length and no body. */
    private boolean answered(SelectionKey key) throws IOException {
        var connection = (Connection) key.attachment();
        if (connection.channel.read(connection.in) < 0) throw new EOFException();
        byte[] bytes = connection.in.array();
        int end = connection.in.position();
        if (end < 12) return false;
        if (bytes[9] != '2') throw new IOException("refused: " + new String(bytes, 0, end, US_ASCII));
        if (!endsWithBlankLine(bytes, end)) return false;
        if (answers == latencies.length) latencies = Arrays.copyOf(latencies, answers * 2);
        latencies[answers++] = System.nanoTime() - connection.sentAt;
        acknowledged.add(connection.id);
        connection.in.clear();
        return true;
    }

    private static boolean endsWithBlankLine(byte[] bytes, int end) {
        return bytes[end - 4] == '\r' && bytes[end - 3] == '\n' && bytes[end - 2] == '\r' && bytes[end - 1] == '\n';
    }
}
