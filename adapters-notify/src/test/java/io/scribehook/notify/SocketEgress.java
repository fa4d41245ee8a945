package io.scribehook.notify;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A way out over real sockets, without the guard; {@code https} to an unguarded name is of no concern here. */
public final class SocketEgress implements Egress {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Reply send(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.url()).timeout(call.timeout()).method(call.method(), body(call));
        call.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Reply.Answered(answer.statusCode(), headers, Body.of(answer.body()));
        } catch (ConnectException _) {
            return new Reply.Unreached("no connection");
        } catch (IOException _) {
            return new Reply.Lost("no proper answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Lost("interrupted");
        }
    }

    private static HttpRequest.BodyPublisher body(Call call) {
        Body body = call.body();
        if (body == null) return HttpRequest.BodyPublishers.noBody();
        return HttpRequest.BodyPublishers.ofInputStream(() -> {
            try {
                return body.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
