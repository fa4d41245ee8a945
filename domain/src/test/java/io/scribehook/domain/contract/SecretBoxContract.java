package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.access.SecretBox;
import org.junit.jupiter.api.Test;

/** What is sealed tells nothing, and opens for what it belongs to alone. */
public abstract class SecretBoxContract {
    private static final String SECRET = "{\"secrets\":[\"größer als gedacht\"]}";

    /** One with a key. */
    protected abstract SecretBox box();

    @Test
    void what_is_sealed_opens_again() {
        var box = box();

        assertThat(box.open(box.seal(SECRET, "desk"), "desk")).isEqualTo(SECRET);
        assertThat(box.open(box.seal("", "desk"), "desk")).isEmpty();
    }

    @Test
    void what_is_sealed_tells_nothing() {
        var box = box();

        assertThat(box.seal(SECRET, "desk")).doesNotContain("secrets", "gedacht", "desk");
        assertThat(box.seal(SECRET, "desk")).isNotEqualTo(box.seal(SECRET, "desk"));
    }

    @Test
    void it_opens_for_nothing_else() {
        var box = box();
        String sealed = box.seal(SECRET, "desk");

        assertThatThrownBy(() -> box.open(sealed, "door"))
                .isInstanceOf(SecretBox.Unopenable.class)
                .hasMessageNotContaining("gedacht");
    }

    @Test
    void what_is_damaged_does_not_open() {
        var box = box();
        String sealed = box.seal(SECRET, "desk");

        assertThatThrownBy(() -> box.open(sealed.substring(0, sealed.length() - 6), "desk"))
                .isInstanceOf(SecretBox.Unopenable.class);
    }

    @Test
    void what_was_never_sealed_opens_as_it_is_and_is_outdated() {
        var box = box();

        assertThat(box.open(SECRET, "desk")).isEqualTo(SECRET);
        assertThat(box.isOutdated(SECRET)).isTrue();
        assertThat(box.isOutdated(box.seal(SECRET, "desk"))).isFalse();
    }
}
