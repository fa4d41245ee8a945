package io.scribehook.http.capability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String OLD = "1:" + "0123456789abcdef".repeat(4);
    private static final String NEW = "200:" + "fedcba9876543210".repeat(4);
    private static final Capability CAPABILITY = new Capability(
            new SubmissionId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")), new ProviderName("deepgram"));

    private final CapabilityKeys keys = new CapabilityKeys(List.of(OLD));

    @ParameterizedTest
    @ValueSource(strings = {"x", "deepgram", "a-name-of-exactly-32-characters-"})
    void a_token_says_what_was_put_in(String provider) {
        var capability = new Capability(CAPABILITY.submission(), new ProviderName(provider));

        assertThat(Token.read(Token.of(capability, keys), keys)).contains(capability);
    }

    @Test
    void it_has_only_lower_case_letters_and_digits() {
        assertThat(Token.of(CAPABILITY, keys)).matches("[a-z2-7]+");
    }

    @Test
    void changing_any_character_makes_it_worthless() {
        String token = Token.of(CAPABILITY, keys);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'a' ? 'b' : 'a';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(Token.read(changed, keys)).as("character " + i).isEmpty();
        }
    }

    @Test
    void so_does_cutting_or_lengthening_it() {
        String token = Token.of(CAPABILITY, keys);

        for (int end = 0; end < token.length(); end++)
            assertThat(Token.read(token.substring(0, end), keys)).isEmpty();
        assertThat(Token.read(token + "a", keys)).isEmpty();
        assertThat(Token.read(token.toUpperCase(Locale.ROOT), keys)).isEmpty();
        assertThat(Token.read("a".repeat(10_000), keys)).isEmpty();
        assertThat(Token.read("ü/%_", keys)).isEmpty();
    }

    @Test
    void a_token_of_other_keys_is_not_ours() {
        var theirs = new CapabilityKeys(List.of("1:" + "00".repeat(32)));

        assertThat(Token.read(Token.of(CAPABILITY, theirs), keys)).isEmpty();
    }

    @Test
    void a_new_key_signs_and_the_old_one_still_verifies_until_it_is_dropped() {
        String before = Token.of(CAPABILITY, keys);
        var both = new CapabilityKeys(List.of(NEW, OLD));
        var after = new CapabilityKeys(List.of(NEW));

        String rotated = Token.of(CAPABILITY, both);

        assertThat(rotated).isNotEqualTo(before);
        assertThat(Token.read(before, both)).contains(CAPABILITY);
        assertThat(Token.read(rotated, both)).contains(CAPABILITY);
        assertThat(Token.read(rotated, after)).contains(CAPABILITY);
        assertThat(Token.read(before, after)).isEmpty();
    }

    @Test
    void what_a_retired_key_signed_is_late_and_not_unknown() {
        String before = Token.of(CAPABILITY, keys);
        var retired = new CapabilityKeys(List.of(NEW, OLD + ":retired"));

        assertThat(Token.read(before, retired))
                .contains(new Capability(CAPABILITY.submission(), CAPABILITY.provider(), true));
        assertThat(Token.read(Token.of(CAPABILITY, retired), retired)).contains(CAPABILITY);
        assertThatThrownBy(() -> new CapabilityKeys(List.of(OLD + ":retired"))).hasMessageContaining("first");
        assertThatThrownBy(() -> new CapabilityKeys(List.of(NEW, OLD + ":tired")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x:00", "256:00112233445566778899aabbccddeeff", "1:zz", "1:0011"})
    void a_malformed_key_is_refused_without_showing_it(String line) {
        assertThatThrownBy(() -> new CapabilityKeys(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("00112233")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f,my", "fo,mzxq", "foo,mzxw6", "foob,mzxw6yq", "fooba,mzxw6ytb", "foobar,mzxw6ytboi"})
    void base32_is_that_of_rfc_4648(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded).orElseThrow()).isEqualTo(plain.getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "aaa", "mz", "MY", "m1", "my======"})
    void base32_that_encodes_nothing_is_refused(String text) {
        assertThat(Base32.decode(text)).isEmpty();
    }

    @Test
    void any_bytes_survive_base32() {
        var random = new Random(7);
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes)).orElseThrow()).isEqualTo(bytes);
        }
    }
}
