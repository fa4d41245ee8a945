package io.scribehook.http.intake;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.util.function.Supplier;

/**
 * Puts a handler of its own into each connection, where it sees requests before the server does.
 *
 * @param name of the handler, unique in its connection
 */
record BehindTheCodec(String name, Supplier<ChannelHandler> handler) implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new InConnection(channel) : this;
    }

    private final class InConnection implements NettyServerCustomizer {
        private final Channel channel;

        InConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            if (channel.pipeline().get(codec) != null) channel.pipeline().addAfter(codec, name, handler.get());
        }
    }
}
