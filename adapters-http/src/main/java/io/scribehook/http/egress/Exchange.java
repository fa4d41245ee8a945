package io.scribehook.http.egress;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way. It runs in a thread of its own so that the deadline holds whatever that thread hangs in, and it
 * knows whether the request has begun to be written: until then, giving up means that the other side certainly got
 * nothing, because whoever gives up takes the right to write away.
 */
final class Exchange {
    private static final String IN_CONTEXT = Exchange.class.getName();

    private enum Stage {
        CONNECTING,
        WRITING,
        GIVEN_UP
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.CONNECTING);
    private volatile boolean foundClosed;
    private final HttpClient client;
    private final Call call;
    private final HttpUriRequestBase request;

    Exchange(HttpClient client, Call call, HttpUriRequestBase request) {
        this.client = client;
        this.call = call;
        this.request = request;
    }

    static Exchange of(HttpContext context) {
        return (Exchange) context.getAttribute(IN_CONTEXT);
    }

    /** Says that the connection is there and the request goes out now. */
    void beginWriting() throws IOException {
        if (!stage.compareAndSet(Stage.CONNECTING, Stage.WRITING)) throw new IOException("given up");
    }

    /** Whether it was written to a kept connection that the other side had closed, without a word of an answer. */
    boolean foundClosed() {
        return foundClosed;
    }

    Reply run() {
        var task = new FutureTask<>(this::exchange);
        Thread.ofVirtual().name("egress").start(task);
        try {
            return task.get(call.timeout().toMillis(), MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed in an unknown way", e);
        } catch (TimeoutException _) {
            return giveUp("no complete answer within " + call.timeout().toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return giveUp("the call was interrupted");
        }
    }

    private Reply giveUp(String why) {
        boolean unwritten = stage.compareAndSet(Stage.CONNECTING, Stage.GIVEN_UP);
        request.abort();
        return unwritten ? new Reply.Unreached(why) : new Reply.Lost(why);
    }

    private Reply exchange() {
        var context = HttpClientContext.create();
        context.setAttribute(IN_CONTEXT, this);
        try (InputStream body = open(call.body())) {
            if (call.body() != null)
                request.setEntity(new InputStreamEntity(body, call.body().length(), null));
            return answer(client.executeOpen(null, request, context));
        } catch (IOException | RuntimeException e) {
            foundClosed = closed(e) && hadServed(context);
            return Verdict.of(e, stage.get() == Stage.WRITING);
        } finally {
            // whatever is left unread stays so: closing the response would read to its end; what was read to its end
            // has given its connection back
            request.abort();
        }
    }

    private static boolean closed(Exception broken) {
        return broken instanceof NoHttpResponseException || broken instanceof SocketException;
    }

    private static boolean hadServed(HttpClientContext context) {
        var connection = context.getEndpointDetails();
        return connection != null && connection.getRequestCount() > 1;
    }

    private static InputStream open(@Nullable Body body) throws IOException {
        return body == null ? InputStream.nullInputStream() : body.open();
    }

    private Reply answer(ClassicHttpResponse response) throws IOException {
        byte[] bytes = new byte[0];
        boolean more = false;
        if (response.getEntity() != null) {
            var in = response.getEntity().getContent();
            bytes = in.readNBytes(call.maxReplyBytes());
            more = bytes.length == call.maxReplyBytes() && in.read() >= 0;
        }
        if (more && call.trust() == Call.Trust.OPERATOR)
            return new Reply.Lost("the answer is longer than " + call.maxReplyBytes() + " bytes");
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders())
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        return new Reply.Answered(response.getCode(), headers, Body.of(bytes));
    }
}
