package io.scribehook.domain.job;

/**
 * The name of a speech-to-text provider or another sender of callbacks, as users write it: {@code deepgram}.
 *
 * @param value 1 to 32 characters of {@code a-z}, {@code 0-9} and {@code -}, starting with a letter
 */
public record ProviderName(String value) {
    public ProviderName {
        if (!value.matches("[a-z][a-z0-9-]{0,31}"))
            throw new IllegalArgumentException("not a provider name: \"" + value + "\"");
    }

    @Override
    public String toString() {
        return value;
    }
}
