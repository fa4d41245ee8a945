package io.scribehook.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final ProviderName EVEN = new ProviderName("even");
    private static final ProviderName OTHER = new ProviderName("other");

    private final Deadlines deadlines = asking(Duration.ofSeconds(10));

    private static Deadlines asking(Duration interval) {
        return new Deadlines(Duration.ofHours(1), Map.of(), Duration.ofMinutes(1), Map.of(EVEN, interval), 2, 3);
    }

    @Test
    void a_provider_is_asked_less_and_less_often_but_once_an_hour() {
        assertThat(deadlines.firstCheck(OTHER)).isEqualTo(Duration.ofMinutes(1));
        assertThat(deadlines.nextCheck(OTHER, 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(deadlines.nextCheck(OTHER, 3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(deadlines.nextCheck(OTHER, 100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void one_with_an_interval_is_asked_evenly() {
        assertThat(deadlines.firstCheck(EVEN)).isEqualTo(Duration.ofSeconds(10));
        assertThat(deadlines.nextCheck(EVEN, 100)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobody_is_asked_all_the_time() {
        assertThatIllegalArgumentException().isThrownBy(() -> asking(Duration.ZERO));
    }
}
