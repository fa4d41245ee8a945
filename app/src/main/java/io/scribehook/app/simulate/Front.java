package io.scribehook.app.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings requests to the provider and answers back. */
final class Front implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final ProviderApi api;
    private final Reluctance reluctance;
    private final Register register;

    Front(ProviderApi api, Reluctance reluctance, Register register) {
        this.api = api;
        this.reluctance = reluctance;
        this.register = register;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Answer answer = Answer.empty(500);
        try (exchange) {
            answer = answerTo(exchange);
            if (answer.status() > 0) send(exchange, answer);
        } finally {
            answer.afterwards().run();
        }
    }

    /** Reads the body to its end, whatever is answered: a client that is cut off while it sends may never see why. */
    private Answer answerTo(HttpExchange exchange) throws IOException {
        try {
            Request request = Request.of(exchange);
            Answer answer = answerTo(request);
            request.body().transferTo(OutputStream.nullOutputStream());
            return answer;
        } catch (RuntimeException e) {
            LOG.error("simulator.failed", e);
            return Answer.text(500, "the simulator failed");
        }
    }

    private Answer answerTo(Request request) throws IOException {
        if (request.line().equals("GET " + Report.PATH)) return Report.of(register);
        Answer refusal = reluctance.to(request).orElse(null);
        return refusal == null ? api.answer(request) : refusal;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.retryAfter() > 0)
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(answer.retryAfter()));
        exchange.sendResponseHeaders(answer.status(), answer.length());
        if (answer.length() < 0) return;
        try (OutputStream out = exchange.getResponseBody()) {
            answer.body().writeTo(out);
        }
    }
}
