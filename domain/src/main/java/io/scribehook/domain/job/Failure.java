package io.scribehook.domain.job;

/**
 * Why a job has no transcript, for people and for programs.
 *
 * @param code stable and short: the provider's own code, or one of ours ({@code deadline}, {@code cancelled}, ...)
 * @param message one sentence; up to 2,000 characters are kept
 */
public record Failure(String code, String message) {
    private static final int LONGEST_MESSAGE = 2_000;

    public Failure {
        if (code.isBlank() || code.length() > 100) throw new IllegalArgumentException("a code has 1 to 100 characters");
        if (message.length() > LONGEST_MESSAGE) message = message.substring(0, LONGEST_MESSAGE);
    }
}
