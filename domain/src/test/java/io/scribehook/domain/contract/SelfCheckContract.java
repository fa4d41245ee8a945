package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link SelfCheck} keeps to. */
public abstract class SelfCheckContract {
    /** One that finds everything as it should be. */
    protected abstract SelfCheck fine() throws Exception;

    /** One of what is not set up, or that which cannot be off: one that finds it fine. */
    protected abstract SelfCheck off() throws Exception;

    /** One of what is set up and does not work. */
    protected abstract SelfCheck wrong() throws Exception;

    @Test
    void what_works_is_fine() throws Exception {
        assertThat(fine().look()).isInstanceOf(SelfCheck.Finding.Fine.class);
    }

    @Test
    void what_is_not_set_up_is_no_fault() throws Exception {
        assertThat(off().look()).isNotInstanceOf(SelfCheck.Finding.Wrong.class);
    }

    @Test
    @Timeout(45)
    void what_does_not_work_is_found_soon_and_comes_with_a_hint() throws Exception {
        long began = System.nanoTime();

        var finding = wrong().look();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(finding).isInstanceOfSatisfying(SelfCheck.Finding.Wrong.class, wrong -> {
            assertThat(wrong.what()).isNotBlank();
            assertThat(wrong.hint()).isNotBlank();
        });
    }

    @Test
    void it_has_a_name_for_people() throws Exception {
        assertThat(fine().subject()).isNotBlank().isEqualTo(wrong().subject());
    }
}
