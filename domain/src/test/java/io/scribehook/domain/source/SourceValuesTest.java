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
        }
    }

    @Test
    void no_secret_is_shown() {
        List<String> secrets = List.of("s3cret", "0ld");

        for (Verification verification : List.of(
                new Verification.Basic("user", secrets),
                new Verification.Header("x-secret", secrets),
                new Verification.QuerySecret("key", secrets)))
            assertThat(aSource().verification(verification).build().toString()).doesNotContain("s3cret", "0ld");
    }
}
