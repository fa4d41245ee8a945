package io.scribehook.http.intake;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Keeps the server's own limits out of the way: every route here reads its body as a stream under a limit of its own.
 * What the server would unpack, it would unpack without a limit, and would take a truncated stream for a whole one.
 */
@Singleton
final class ServerLimits implements BeanCreatedEventListener<NettyHttpServerConfiguration> {
    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        NettyHttpServerConfiguration server = event.getBean();
        server.setMaxRequestSize(Long.MAX_VALUE);
        server.setRequestDecompressionEnabled(false);
        return server;
    }
}
