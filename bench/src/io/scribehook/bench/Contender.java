package io.scribehook.bench;

import java.time.Duration;

/** Somebody who takes bodies and makes them durable. */
interface Contender {
    /** What a number of senders get out of it within that time; whatever it leaves behind is settled before it returns. */
    Load.Result run(Bodies bodies, int connections, Duration duration) throws Exception;
}
