package io.scribehook.domain.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a provider has come with a recording.
 *
 * @param time how much of it was heard
 * @param share how large a part of it that is, from 0 to 1; null where its length is not known
 */
public record Heard(Duration time, @Nullable Double share) {
    public Heard {
        if (time.isNegative()) throw new IllegalArgumentException("what was heard is no less than nothing");
        if (share != null && !(share >= 0 && share <= 1)) throw new IllegalArgumentException("a share is from 0 to 1");
    }
}
