package io.scribehook.notify.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as it is told, by the first word of what it is sent ({@code GREETING}, {@code EHLO},
 * {@code MAIL}, {@code RCPT}, {@code DATA}, {@code .}); the answers DROP and SILENCE do what they say.
 */
final class ScriptedMailServer implements AutoCloseable {
    static final String DROP = "DROP";
    static final String SILENCE = "SILENCE";

    private static final Map<String, String> USUAL = Map.of(
            "GREETING", "220 ready",
            "EHLO", "250 hello",
            "AUTH", "235 welcome",
            "MAIL", "250 sender ok",
            "RCPT", "250 recipient ok",
            "DATA", "354 go on",
            ".", "250 2.0.0 queued as 4711",
            "QUIT", "221 bye",
            "RSET", "250 ok",
            "NOOP", "250 ok");

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers;
    private final ServerSocket server;

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException _) {
                // the client went away, or the test is over
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!answer(socket, "GREETING")) return;
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) continue;
            String word = data ? "." : line.split(" ", 2)[0];
            heard.add(word);
            if (!answer(socket, word)) {
                if (SILENCE.equals(answers.get(word))) in.transferTo(Writer.nullWriter());
                return;
            }
            data = word.equals("DATA") && said(word).startsWith("354");
        }
    }

    private boolean answer(Socket socket, String word) throws IOException {
        String said = said(word);
        if (said.equals(DROP) || said.equals(SILENCE)) return false;
        OutputStream out = socket.getOutputStream();
        out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private String said(String word) {
        return answers.getOrDefault(word, USUAL.getOrDefault(word, "500 what?"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
