package io.scribehook.domain.job;

/**
 * The provider's own identifier of the work it does for us, opaque.
 *
 * @param value 1 to 200 characters
 */
public record ProviderJobId(String value) {
    public ProviderJobId {
        if (value.isBlank() || value.length() > 200)
            throw new IllegalArgumentException("a provider's job id has 1 to 200 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
