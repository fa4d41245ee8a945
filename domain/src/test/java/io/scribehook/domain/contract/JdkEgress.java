package io.scribehook.domain.contract;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The least that passes the suite, to show that the suite can be passed, and for the tests of adapters that know no other
 * adapter. It resolves a name twice and holds the whole answer on the heap, which the real one must not. Thread-safe.
 */
public final class JdkEgress implements Egress {
    static {
        // the JDK's client by itself repeats a GET whose connection was cut
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    private final boolean usersMayNameThisMachine;

    /** One that lets users name this machine, or not. */
    public JdkEgress(boolean usersMayNameThisMachine) {
        this.usersMayNameThisMachine = usersMayNameThisMachine;
    }

    @Override
    public Reply send(Call call) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            if (call.trust() == Call.Trust.USER && !usersMayNameThisMachine && !isPublic(call.url()))
                return new Reply.Forbidden("the destination is not public");
            var pending = client.sendAsync(request(call), BodyHandlers.ofByteArray());
            return reply(call, pending.get(call.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Reply.Lost("no answer came in time");
        } catch (ExecutionException e) {
            return neverConnected(e) ? new Reply.Unreached("no connection") : new Reply.Lost("the answer broke off");
        } catch (UnknownHostException e) {
            return new Reply.Unreached("the name is not known");
        } catch (IOException e) {
            return new Reply.Unreached("the body cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Lost("interrupted");
        } finally {
            client.shutdownNow();
        }
    }

    private static boolean neverConnected(Throwable why) {
        for (Throwable e = why; e != null; e = e.getCause()) if (e instanceof ConnectException) return true;
        return false;
    }

    private static HttpRequest request(Call call) throws IOException {
        var bare = URI.create(call.url().toString().replaceFirst("//[^/@]*@", "//"));
        var request = HttpRequest.newBuilder(bare).method(call.method(), publisher(call));
        call.headers().forEach(request::header);
        String user = call.url().getUserInfo();
        if (user != null)
            request.header(
                    "authorization",
                    "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        return request.build();
    }

    private static BodyPublisher publisher(Call call) throws IOException {
        Body body = call.body();
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(OnStores.bytes(body));
    }

    private static Reply reply(Call call, HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        boolean tooLong = body.length > call.maxReplyBytes();
        if (tooLong && call.trust() == Call.Trust.OPERATOR) return new Reply.Lost("the answer is too long");
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().getFirst()));
        return new Reply.Answered(
                answer.statusCode(), headers, Body.of(tooLong ? Arrays.copyOf(body, call.maxReplyBytes()) : body));
    }

    private static boolean isPublic(URI url) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            byte[] bytes = address.getAddress();
            boolean special = address instanceof Inet6Address
                    ? (bytes[0] & 0xfe) == 0xfc || (bytes[0] == 0 && bytes[1] == 0x64)
                    : bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
            if (special
                    || address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) return false;
        }
        return true;
    }
}
