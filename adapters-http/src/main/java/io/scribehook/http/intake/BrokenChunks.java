package io.scribehook.http.intake;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * Ends a connection whose chunks make no sense. Netty marks such a body as failed and as ended at once; the server looks
 * only at the end, and would give what came so far for the whole. A head that makes no sense, or has no end, the server
 * refuses by itself; it is counted here.
 */
@Singleton
final class BrokenChunks implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Knocks knocks;

    BrokenChunks(Knocks knocks) {
        this.knocks = knocks;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new BehindTheCodec("broken-chunks", () -> new Ending(knocks)));
        return event.getBean();
    }

    private static final class Ending extends ChannelInboundHandlerAdapter {
        private final Knocks knocks;

        Ending(Knocks knocks) {
            this.knocks = knocks;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request
                    && request.decoderResult().isFailure())
                knocks.note(
                        Refused.NO_REQUEST,
                        request.decoderResult().cause() instanceof TooLongFrameException ? 413 : 400);
            if (message instanceof HttpContent content
                    && content.decoderResult().isFailure()) {
                content.release();
                var _ = context.close();
            } else context.fireChannelRead(message);
        }
    }
}
