package io.scribehook.http.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the pace of one connection, on its event loop. Only the time that is spent waiting for the sender counts, not
 * that in which we do not read. A request that is there at once costs nothing.
 */
final class Pace extends ChannelDuplexHandler {
    private static final long UNTIL_CLOSED_SECONDS = 5;
    private static final byte[] TIMEOUT =
            "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);

    private final Least least;
    private final Knocks knocks;
    private Part part = Part.NOTHING;
    private boolean first = true;
    private boolean decoded;
    private boolean waiting;
    private long since;
    private long waited;
    private long received;
    private @Nullable Future<?> timer;

    /**
     * The least that is put up with.
     *
     * @param patience for a head, and for a body before its rate counts
     * @param bytesPerSecond of a body on the average; each byte that came buys time
     */
    record Least(Duration patience, long bytesPerSecond) {
        private long allowedNanos(long received) {
            return patience.toNanos() + (long) (received * 1e9 / bytesPerSecond);
        }
    }

    private enum Part {
        NOTHING,
        HEAD,
        BODY
    }

    Pace(Least least, Knocks knocks) {
        this.least = least;
        this.knocks = knocks;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (waiting) {
            waited += System.nanoTime() - since;
            waiting = false;
        }
        decoded = true;
        if (message instanceof HttpRequest) begin(Part.BODY);
        if (message instanceof HttpContent content)
            received += content.content().readableBytes();
        if (message instanceof LastHttpContent) {
            begin(Part.NOTHING);
            first = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        // something was read, and nothing came of it
        if (part == Part.NOTHING && !decoded) begin(Part.HEAD);
        decoded = false;
        if (part != Part.NOTHING && timer == null) look(context, least.allowedNanos(received));
        context.fireChannelReadComplete();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (part != Part.NOTHING && !waiting) {
            waiting = true;
            since = System.nanoTime();
        }
        context.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        begin(Part.NOTHING);
        context.fireChannelInactive();
    }

    private void begin(Part next) {
        part = next;
        waiting = false;
        waited = 0;
        received = 0;
        if (timer != null) timer.cancel(false);
        timer = null;
    }

    private void look(ChannelHandlerContext context, long inNanos) {
        timer = context.executor().schedule(() -> look(context), inNanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        long left = least.allowedNanos(received) - waited - (waiting ? System.nanoTime() - since : 0);
        if (left > 0) {
            look(context, left);
            return;
        }
        switch (part) {
            case NOTHING -> {}
            case HEAD -> refuse(context);
            case BODY -> {
                // whoever reads the body is told, and answers; what comes after that is not waited for
                timer = context.executor()
                        .schedule(
                                () -> {
                                    var _ = context.close();
                                },
                                UNTIL_CLOSED_SECONDS,
                                TimeUnit.SECONDS);
                context.fireExceptionCaught(new SlowSenders.TooSlow());
            }
        }
    }

    /** There is no request yet that could be answered. Behind another one, an answer might get in between its own. */
    private void refuse(ChannelHandlerContext context) {
        knocks.note(Refused.TOO_SLOW, 408);
        var codec = context.pipeline().context(HttpServerCodec.class);
        if (first && codec != null) {
            var _ = codec.writeAndFlush(Unpooled.wrappedBuffer(TIMEOUT)).addListener(ChannelFutureListener.CLOSE);
        } else {
            var _ = context.close();
        }
    }
}
