package io.scribehook.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void json_text_says_how_long_it_is_and_never_what_it_says() {
        assertThat(new JsonText("{\"to\":\"x\"}")).hasToString("JsonText[10 chars]");
    }

    @Test
    void blank_text_is_no_json() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonText(" \n"));
    }
}
