package io.scribehook.http.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves host names and address literals. Thread-safe. */
interface NameLookup {
    /** All addresses of the host, at least one. */
    InetAddress[] of(String host) throws UnknownHostException;
}
