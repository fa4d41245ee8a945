package io.scribehook.http.egress;

import io.scribehook.domain.outgoing.Reply;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** What a call that broke came to. The sentences are our own: messages of exceptions may name addresses and paths. */
final class Verdict {
    private Verdict() {}

    /** @param written whether the request had begun to be written */
    static Reply of(Exception broken, boolean written) {
        if (written)
            return new Reply.Lost("the connection broke before a complete answer came ("
                    + broken.getClass().getSimpleName() + ")");
        return switch (broken) {
            case GuardedNames.ClosedAddress _ ->
                new Reply.Forbidden("the host has an address that is not public and not allowed");
            case UnknownHostException _ -> new Reply.Unreached("the host's name could not be resolved");
            case ConnectionRequestTimeoutException _ -> new Reply.Unreached("too many connections are open already");
            case ConnectTimeoutException _, SocketTimeoutException _ -> new Reply.Unreached("connecting took too long");
            case ConnectException _ -> new Reply.Unreached("the connection was refused");
            case SSLException _ -> new Reply.Unreached("the TLS handshake failed");
            default ->
                new Reply.Unreached(
                        "no connection came about (" + broken.getClass().getSimpleName() + ")");
        };
    }
}
