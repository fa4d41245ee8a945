package io.scribehook.http.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A raw server on the loopback interface that does with each connection what a test says. */
final class ScriptedPeer implements AutoCloseable {
    interface Script {
        void play(Socket socket) throws Exception;
    }

    private final ServerSocket server;
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedPeer(Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(script));
    }

    /** Answers every request with the same bytes, once its head has come, and closes. */
    static ScriptedPeer answering(String response) {
        return new ScriptedPeer(socket -> {
            head(socket);
            socket.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        });
    }

    /** Reads up to the empty line that ends a request's head, and returns it. */
    static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) break;
            head.append((char) next);
        }
        return head.toString();
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> play(script, socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void play(Script script, Socket socket) {
        try {
            script.play(socket);
        } catch (Exception _) {
            // the client has gone, or the test is over
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : List.copyOf(sockets)) socket.close();
    }
}
