package io.scribehook.http.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A stream of events as a browser asks for it and reads it. */
final class EventStream implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private String lastId = "";

    EventStream(Socket socket, String path, String key, String lastEventId) throws IOException {
        this.socket = socket;
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + key + "\r\n"
                                + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    String lastId() {
        return lastId;
    }

    String statusLine() throws IOException {
        return in.readLine();
    }

    /** Everything up to a line that begins so, the lengths of chunks included. */
    List<String> until(String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (line.startsWith("id: ")) lastId = line.substring(4);
            if (line.startsWith(beginning)) return lines;
        }
        throw new AssertionError("the stream ended before \"" + beginning + "\": " + lines);
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
