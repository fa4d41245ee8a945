package io.scribehook.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingValuesTest {
    @Test
    void a_call_shows_its_host_and_nothing_secret() {
        var url = URI.create("https://user:s3cret@hooks.example/path-t0ken?key=s3cret");
        var headers = Map.of("authorization", "Bearer s3cret");
        var call = new Call("POST", url, headers, null, Call.Trust.USER, Duration.ofSeconds(1), 10);

        assertThat(call).hasToString("Call[POST hooks.example]");
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "204, true", "299, true", "300, false", "503, false"})
    void an_answer_is_a_success_from_200_to_299(int status, boolean successful) {
        assertThat(answer(status).successful()).isEqualTo(successful);
    }

    @Test
    void a_header_is_found_however_it_is_written() {
        assertThat(answer(200).header("Retry-After")).contains("30");
        assertThat(answer(200).header("Location")).isEmpty();
    }

    @Test
    void an_answer_does_not_show_its_body() {
        assertThat(answer(200)).hasToString("Answered[200, 3 bytes]");
    }

    private static Reply.Answered answer(int status) {
        return new Reply.Answered(status, Map.of("retry-after", "30"), Body.of(new byte[3]));
    }
}
