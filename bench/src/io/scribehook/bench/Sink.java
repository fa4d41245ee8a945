package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** An application that is called back: answers every request with an empty 200, all of them on one thread. */
final class Sink implements AutoCloseable {
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1);

    /** Told of each request once it has come whole. */
    interface Visitor {
        void called(String request, long nanoTime);
    }

    private final Selector selector;
    private final ServerSocketChannel server;
    private final Visitor visitor;

    Sink(Visitor visitor) throws IOException {
        this.visitor = visitor;
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        Thread.ofPlatform().daemon().name("sink").start(this::serve);
    }

    int port() {
        return server.socket().getLocalPort();
    }

    private void serve() {
        try {
            while (selector.isOpen()) selector.select(this::turn);
        } catch (IOException e) {
            throw new IllegalStateException("the sink is broken", e);
        } catch (java.nio.channels.ClosedSelectorException _) {
            // the bench is over
        }
    }

    private void turn(SelectionKey key) {
        try {
            if (key.isAcceptable()) accept();
            else read(key);
        } catch (IOException _) {
            key.cancel();
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        if (channel == null) return;
        channel.configureBlocking(false);
        channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(64 * 1024));
    }

    private void read(SelectionKey key) throws IOException {
        var channel = (SocketChannel) key.channel();
        var in = (ByteBuffer) key.attachment();
        if (channel.read(in) < 0) {
            channel.close();
            return;
        }
        String request = new String(in.array(), 0, in.position(), ISO_8859_1);
        int head = request.indexOf("\r\n\r\n");
        if (head < 0 || request.length() < head + 4 + length(request.substring(0, head))) return;
        in.clear();
        long now = System.nanoTime();
        channel.write(ByteBuffer.wrap(ANSWER));
        visitor.called(request, now);
    }

    private static int length(String head) {
        String name = "\r\ncontent-length:";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) return 0;
        int end = head.indexOf("\r\n", at + name.length());
        return Integer.parseInt(head.substring(at + name.length(), end < 0 ? head.length() : end)
                .strip());
    }

    @Override
    public void close() throws IOException {
        server.close();
        selector.close();
    }
}
