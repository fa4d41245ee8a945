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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Applications that are called back, each at an address of its own: every request is answered with an empty 200, all of
 * them on one thread.
 */
final class Sink implements AutoCloseable {
    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1);

    private static final int APPLICATIONS = 4;

    /** Told of each request once it has come whole. */
    interface Visitor {
        void called(String request, long nanoTime);
    }

    private final Selector selector;
    private final int port;
    private final List<ServerSocketChannel> servers = new ArrayList<>();
    private final Visitor visitor;

    Sink(Visitor visitor) throws IOException {
        this.visitor = visitor;
        selector = Selector.open();
        port = listen(1, 0);
        for (int application = 2; application <= APPLICATIONS; application++) listen(application, port);
        Thread.ofPlatform().daemon().name("sink").start(this::serve);
    }

    private int listen(int application, int port) throws IOException {
        var server = ServerSocketChannel.open();
        servers.add(server);
        server.bind(new InetSocketAddress(InetAddress.getByName(host(application)), port), 1_000);
        server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        return server.socket().getLocalPort();
    }

    private static String host(int application) {
        return "127.0.0." + application;
    }

    /** The addresses of the applications. */
    List<String> authorities() {
        return IntStream.rangeClosed(1, APPLICATIONS)
                .mapToObj(application -> host(application) + ":" + port)
                .toList();
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
            if (key.isAcceptable()) accept((ServerSocketChannel) key.channel());
            else read(key);
        } catch (IOException _) {
            key.cancel();
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
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
        for (ServerSocketChannel server : servers) server.close();
        selector.close();
    }
}
