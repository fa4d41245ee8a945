package io.scribehook.app.simulate;

import java.time.Duration;

/**
 * How a provider repeats a callback that was not answered with 2xx.
 *
 * @param again how many times after the first
 * @param apart the time between two attempts
 * @param timeout how long an answer is waited for
 * @param endsAt4xx whether any 4xx is the end
 */
record Retries(int again, Duration apart, Duration timeout, boolean endsAt4xx) {
    boolean endAfter(Delivery delivery) {
        return delivery.successful()
                || delivery.attempt() > again
                || (endsAt4xx && delivery.status() >= 400 && delivery.status() < 500);
    }
}
