package io.scribehook.http.world;

import io.scribehook.domain.access.Scope;
import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.http.access.Keys;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A program to be run with less memory than one of the bodies that it sends to itself. Prints how each was answered. */
public final class SmallMemory {
    private static final int CALLBACKS = 6;
    private static final int CALLBACK_BYTES = 20_000_000;
    private static final int AUDIO_BYTES = 200_000_000;

    private SmallMemory() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = Server.start(Map.of(Discarding.PROPERTY, true));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, CALLBACKS)
                    .mapToObj(_ -> threads.submit((Callable<String>) () -> callback(server)))
                    .toList();
            for (var answer : sent) System.out.println("callback " + answer.get());
            System.out.println("upload " + upload(server));
        }
    }

    private static String callback(Server server) throws IOException {
        URI url = new PlainCallbackUrls(URI.create("http://here/"))
                .of(new CallbackUrls.Capability(new SubmissionId(UUID.randomUUID()), new ProviderName("deepgram")))
                .orElseThrow();
        String head = "POST /hook/" + url.getPath().substring("/callbacks/".length());
        return send(server, head + " HTTP/1.1\r\nContent-Type: application/json\r\n", "", CALLBACK_BYTES, "");
    }

    private static String upload(Server server) throws IOException {
        String key =
                server.bean(Keys.class).mint("test", Set.of(Scope.SUBMIT), null).text();
        return send(
                server,
                "POST /api/v1/jobs HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\nAuthorization: Bearer "
                        + key + "\r\n",
                part("request") + "{\"provider\":\"deepgram\"}\r\n" + part("audio"),
                AUDIO_BYTES,
                "\r\n--b--\r\n");
    }

    private static String part(String name) {
        return "--b\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n";
    }

    private static String send(Server server, String head, String before, int bytes, String after) throws IOException {
        byte[] block = new byte[10_000];
        try (Socket socket = server.connect()) {
            OutputStream out = socket.getOutputStream();
            int length = before.length() + bytes + after.length();
            out.write(ascii(head + "Host: h\r\nContent-Length: " + length + "\r\n\r\n" + before));
            for (int left = bytes; left > 0; left -= block.length) out.write(block);
            out.write(ascii(after));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
