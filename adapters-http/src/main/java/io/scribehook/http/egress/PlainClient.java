package io.scribehook.http.egress;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/** An Apache HttpClient with everything off that acts by itself. */
final class PlainClient {
    /** How many bytes of a request go out between two looks at whether the answer is already there. */
    private static final long EARLY_ANSWER_CHUNK = 256 * 1024;

    private static final Timeout KEPT = Timeout.ofMinutes(1);
    private static final Timeout UNTESTED = Timeout.ofSeconds(1);

    private PlainClient() {}

    /** Each request on a connection of its own. */
    static CloseableHttpClient fresh(EgressSettings settings, DnsResolver names) {
        return client(settings, names, (_, _, _) -> false);
    }

    /** Connections are kept for the next request to the same host, for a minute at most: names may move. */
    static CloseableHttpClient keeping(EgressSettings settings, DnsResolver names) {
        return client(settings, names, DefaultClientConnectionReuseStrategy.INSTANCE);
    }

    /** No redirects, repeats, cookies, kept credentials, proxies, decompression or protocol upgrades. */
    private static CloseableHttpClient client(
            EgressSettings settings, DnsResolver names, ConnectionReuseStrategy reuse) {
        var connect = Timeout.of(settings.connectTimeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setTimeToLive(KEPT)
                        .setValidateAfterInactivity(UNTESTED)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(
                                new MonitoringResponseOutOfOrderStrategy(EARLY_ANSWER_CHUNK, Long.MAX_VALUE))
                        .build())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setProtocolUpgradeEnabled(false)
                        .setExpectContinueEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy(reuse)
                .setUserAgent("Scribehook")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "hand-over", (request, scope, chain) -> {
                    Exchange.of(scope.clientContext).beginWriting();
                    return chain.proceed(request, scope);
                })
                .build();
    }
}
