package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordErrorsTest {
    @Test
    void words_put_in_left_out_and_mistaken_count_one_each() {
        assertThat(WordErrors.between("ten of clubs", "ten of clubs").count()).isZero();
        assertThat(WordErrors.between("ten of clubs", "ten clubs").count()).isEqualTo(1);
        assertThat(WordErrors.between("ten of clubs", "ten of of gloves").count())
                .isEqualTo(2);
        assertThat(WordErrors.between("ten of clubs", "").rate()).isEqualTo(1.0);
    }
}
