package io.scribehook.domain.source;

import static io.scribehook.domain.fixture.Fixtures.aSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Desk", "_a", "-a", "a/b", "a b", "..", "ä"})
    void what_is_no_source_name_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceName(value));
    }

    @Test
    void a_source_name_has_at_most_64_characters() {
        String longest = "1_-" + "a".repeat(61);

        assertThat(new SourceName(longest)).hasToString(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceName(longest + "a"));
    }

    @Test
    void a_verification_has_at_least_one_secret_and_none_that_is_blank() {
        for (List<String> secrets : List.of(List.<String>of(), List.of(""), List.of("good", " "))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.Basic("user", secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.Header("name", secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.QuerySecret("name", secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.BodySecret("/a", secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.StandardWebhooks(secrets, 300));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.Stripe(secrets, 300));
            assertThatIllegalArgumentException().isThrownBy(() -> Senders.github(secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> Senders.discord(secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.XCrc(secrets));
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.FromAddresses(secrets));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsk_c2VjcmV0", "whpk_c2VjcmV0", "whsec_=", "whsec_!", "not base64"})
    void what_is_no_key_of_standard_webhooks_is_refused_without_being_repeated(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verification.StandardWebhooks(List.of(secret), 300))
                .withMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "/a~", "/a~2"})
    void what_is_no_pointer_to_a_member_is_refused(String pointer) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verification.BodySecret(pointer, List.of("s")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 86_401})
    void a_tolerance_is_at_least_a_second_and_at_most_a_day(int seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verification.Stripe(List.of("s"), seconds));
    }

    @Test
    void several_proofs_hold_none_that_is_open_or_several_itself() {
        var one = new Verification.XCrc(List.of("s"));
        for (List<Verification> parts : List.<List<Verification>>of(
                List.of(), List.of(one, new Verification.Open()), List.of(new Verification.AllOf(List.of(one)))))
            assertThatIllegalArgumentException().isThrownBy(() -> new Verification.AllOf(parts));
    }

    @Test
    void no_secret_is_shown() {
        List<String> secrets = List.of("s3cret", "0ld");

        for (Verification verification : List.of(
                new Verification.Basic("user", secrets),
                new Verification.Header("x-secret", secrets),
                new Verification.QuerySecret("key", secrets),
                new Verification.BodySecret("/a", secrets),
                new Verification.StandardWebhooks(List.of("s3cret==", "whsec_0ldd"), 300),
                new Verification.Stripe(secrets, 300),
                Senders.github(secrets),
                new Verification.AllOf(List.of(new Verification.XCrc(secrets)))))
            assertThat(aSource().verification(verification).build().toString()).doesNotContain("s3cret", "0ld");
    }
}
