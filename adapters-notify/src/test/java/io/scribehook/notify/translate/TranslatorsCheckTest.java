package io.scribehook.notify.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TranslatorsCheckTest extends SelfCheckContract {
    private static final TranslationEngine.EngineResult HOLA =
            new TranslationEngine.EngineResult.Translated(List.of("Hola."));

    @Override
    protected SelfCheck fine() {
        return check(null, new Engine("one", List.of(), HOLA), new Engine("two", List.of("No key."), HOLA));
    }

    @Override
    protected SelfCheck off() {
        return check(null, new Engine("one", List.of("No key."), HOLA));
    }

    @Override
    protected SelfCheck wrong() {
        var refused = new TranslationEngine.EngineResult.Refused("The quota is used up.");
        return check(null, new Engine("one", List.of(), HOLA), new Engine("two", List.of(), refused));
    }

    @Test
    void what_is_not_set_up_is_not_tried() {
        assertThat(fine().look()).isEqualTo(new SelfCheck.Finding.Fine("one translates."));
    }

    @Test
    void a_default_that_is_not_ready_is_wrong_though_another_is() {
        assertThat(check("two", new Engine("one", List.of(), HOLA), new Engine("two", List.of("No key."), HOLA))
                        .look())
                .isInstanceOf(SelfCheck.Finding.Wrong.class);
    }

    private static SelfCheck check(@Nullable String usual, TranslationEngine... engines) {
        return new TranslatorsCheck(new TranslateConfiguration(usual), List.of(engines));
    }

    private record Engine(String name, List<String> missing, EngineResult result) implements TranslationEngine {
        @Override
        public boolean draft() {
            return true;
        }

        @Override
        public int mostBytes() {
            return 1_000;
        }

        @Override
        public EngineResult translate(List<String> texts, @Nullable String from, String to, Duration patience) {
            return result;
        }
    }
}
