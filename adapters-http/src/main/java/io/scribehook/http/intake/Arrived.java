package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What reading a body came to. */
sealed interface Arrived {
    /**
     * It is all there.
     *
     * @param decoded whether a content encoding was undone
     */
    record Whole(Arrival body, boolean decoded) implements Arrived {}

    record Not(Refused reason) implements Arrived {}

    /** Reads all of it, and shows the seal what comes over the wire. */
    static Arrived of(HttpRequest<?> request, IntakeConfiguration limits, Seal seal) {
        Decoding decoding = Decoding.of(request.getHeaders().get("Content-Encoding", String.class, ""));
        return of(request, limits, seal, decoding);
    }

    /** Reads all of it as it is. */
    static Arrived packed(HttpRequest<?> request, IntakeConfiguration limits) {
        return of(request, limits, Seal.NONE, Decoding.NONE);
    }

    private static Arrived of(HttpRequest<?> request, IntakeConfiguration limits, Seal seal, Decoding decoding) {
        long announced = request.getHeaders().contentLength().orElse(-1);
        if (announced > limits.maxBody()) return new Not(Refused.TOO_LARGE);
        InputStream in = ((ServerHttpRequest<?>) request).byteBody().toInputStream();
        return of(in, announced, limits, seal, decoding);
    }

    /** The same of bytes that are here already. */
    static Arrived of(InputStream in, long announced, IntakeConfiguration limits, Seal seal, Decoding decoding) {
        try (var wire = new Wire(new Sealed(in, seal), announced, limits.maxBody())) {
            return read(wire, announced == 0 ? Decoding.NONE : decoding, limits);
        } catch (IOException _) {
            return new Not(Refused.CUT_SHORT);
        }
    }

    private static Arrived read(Wire wire, Decoding decoding, IntakeConfiguration limits) {
        Wire decoded = null;
        try {
            decoded = new Wire(decoding.decode(wire), -1, limits.maxBody());
            Arrival arrival = Arrival.read(decoded, limits.path());
            return drained(wire) ? new Whole(arrival, decoding != Decoding.NONE) : closed(arrival);
        } catch (Arrival.NoRoom _) {
            return new Not(Refused.UNAVAILABLE);
        } catch (IOException e) {
            boolean tooLarge = wire.overflowed()
                    || (decoded != null && decoded.overflowed())
                    || e.getCause() instanceof ContentLengthExceededException;
            if (tooLarge) return new Not(Refused.TOO_LARGE);
            if (SlowSenders.TooSlow.isCauseOf(e)) return new Not(Refused.TOO_SLOW);
            return new Not(wire.broken() ? Refused.CUT_SHORT : Refused.UNREADABLE);
        }
    }

    private static Arrived closed(Arrival arrival) {
        arrival.close();
        return new Not(Refused.CUT_SHORT);
    }

    /** A decoder may stop before the last byte has come: only what came whole is stored. */
    private static boolean drained(InputStream wire) {
        try {
            wire.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
