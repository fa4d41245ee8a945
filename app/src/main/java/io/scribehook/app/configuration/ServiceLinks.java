package io.scribehook.app.configuration;

import java.util.regex.Pattern;

/**
 * Variables that nobody wrote: Kubernetes puts them into every container of a namespace, for each Service that is there.
 * A Service whose name begins with {@code scribehook} brings some that begin as our own do. Source: "Discovering services"
 * at kubernetes.io/docs/concepts/services-networking/service.
 */
final class ServiceLinks {
    private static final Pattern NAME = Pattern.compile(
            ".+_(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private ServiceLinks() {}

    /** Whether it is one, by its name, or as {@code SCRIBEHOOK_PORT=tcp://10.96.14.7:80} is, by its value. */
    static boolean isOne(String variable, String value) {
        return NAME.matcher(variable).matches()
                || (variable.endsWith("_PORT") && ADDRESS.matcher(value).matches());
    }
}
