package io.scribehook.speech;

/**
 * These bytes hold no audio that can be read here, and trying again will not help. The message names the cause and quotes
 * nothing of the content.
 */
final class UnreadableAudio extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAudio(String message) {
        super(message);
    }

    UnreadableAudio(String message, Throwable cause) {
        super(message, cause);
    }
}
