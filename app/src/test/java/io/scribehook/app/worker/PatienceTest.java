package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.ledger.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final List<String> tries = new ArrayList<>();
    private final Patience patience = new Patience(
            new Storage() {
                @Override
                public void open() {
                    awayFor(2, "open");
                }

                @Override
                public boolean ready() {
                    return true;
                }
            },
            Duration.ofMillis(1));

    private void awayFor(int times, String what) {
        tries.add(what);
        if (tries.size() <= times) throw new Storage.StorageUnavailable("away", new IllegalStateException());
    }

    @Test
    void a_storage_that_is_away_is_tried_again() throws Exception {
        patience.open();

        assertThat(tries).containsExactly("open", "open", "open");
    }

    @Test
    void a_storage_that_goes_away_again_does_not_end_the_service() throws Exception {
        patience.with(() -> awayFor(3, "step"));

        assertThat(tries).containsExactly("step", "step", "step", "step");
    }

    @Test
    void what_would_never_succeed_is_not_repeated() {
        assertThatThrownBy(() -> patience.with(() -> {
                    tries.add("step");
                    throw new IllegalStateException("wrong schema");
                }))
                .hasMessage("wrong schema");
        assertThat(tries).containsExactly("step");
    }
}
