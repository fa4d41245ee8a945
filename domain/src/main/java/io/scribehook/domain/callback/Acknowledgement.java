package io.scribehook.domain.callback;

/**
 * Which HTTP statuses a provider takes for what. Statuses here never include one that ends the provider's retries for
 * trouble of our own.
 *
 * @param taken durable with us, do not send it again
 * @param again we could not take it, send it again
 * @param tooLarge larger than the intake takes
 */
public record Acknowledgement(int taken, int again, int tooLarge) {
    /** 200, 503 and 413: right for whoever repeats on any status but 2xx. */
    public static final Acknowledgement USUAL = new Acknowledgement(200, 503, 413);
}
