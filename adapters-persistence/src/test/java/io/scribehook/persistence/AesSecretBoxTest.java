package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.contract.SecretBoxContract;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AesSecretBoxTest extends SecretBoxContract {
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    private static String key(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }

    private static SecretBox box(@Nullable String key, String... old) {
        return new AesSecretBox(new SecretsConfig(key, List.of(old)));
    }

    @Override
    protected SecretBox box() {
        return box(FIRST);
    }

    @Test
    void a_new_key_is_brought_in_beside_the_old() {
        String sealed = box(FIRST).seal("secret", "desk");
        var both = box(SECOND, FIRST);

        assertThat(both.open(sealed, "desk")).isEqualTo("secret");
        assertThat(both.isOutdated(sealed)).isTrue();
        assertThat(box(SECOND).open(both.seal("secret", "desk"), "desk")).isEqualTo("secret");
    }

    @Test
    void without_its_key_it_does_not_open_and_the_message_says_which() {
        String sealed = box(FIRST).seal("secret", "desk");
        String id = sealed.split(":", -1)[2];

        for (var box : List.of(box(SECOND), box(null)))
            assertThatThrownBy(() -> box.open(sealed, "desk"))
                    .isInstanceOf(SecretBox.Unopenable.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining("scribehook.secrets.key");
    }

    @Test
    void without_a_key_nothing_is_sealed() {
        var box = box("");

        assertThat(box.seal("secret", "desk")).isEqualTo("secret");
        assertThat(box.isOutdated("secret")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "c2hvcnQ=", "not base64 at all!!!!!!!!!!!!!!!!!!!!!!!!!!"})
    void a_key_that_is_none_is_refused_without_being_shown(String key) {
        assertThatThrownBy(() -> box(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scribehook.secrets.key is base64 of 32 bytes");
    }
}
