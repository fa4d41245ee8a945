package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.callback.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was taken without a proof is proven later, or never. */
public abstract class PendingProofsContract {
    private static final Body BODY = Body.of("{}".getBytes(StandardCharsets.UTF_8));

    protected abstract PendingProofs proofs() throws Exception;

    /** An event whose body is {@code {}} and which has a shared secret that is right. */
    protected abstract CallbackEvent right() throws Exception;

    /** The same with one that is wrong. */
    protected abstract CallbackEvent wrong() throws Exception;

    @Test
    void what_is_proven_is_handed_over_as_it_would_have_been_stored() throws Exception {
        CallbackEvent pending = right();
        List<CallbackEvent> handed = new ArrayList<>();

        boolean proven = proofs().prove(pending, BODY, (event, body) -> {
            handed.add(event);
            assertThat(text(body)).isEqualTo("{}");
        });

        assertThat(proven).isTrue();
        CallbackEvent event = handed.getFirst();
        assertThat(handed).hasSize(1);
        assertThat(event.id()).isEqualTo(pending.id());
        assertThat(event.receivedAt()).isEqualTo(pending.receivedAt());
        assertThat(event.address()).isEqualTo(pending.address());
        assertThat(event.bytes()).isEqualTo(2);
        assertThat(event.proof()).isEqualTo(Proof.SHARED_SECRET);
        assertThat(event.headers().values())
                .doesNotContainAnyElementsOf(pending.headers().values());
    }

    @Test
    void what_proves_nothing_is_not_handed_over() throws Exception {
        List<CallbackEvent> handed = new ArrayList<>();

        assertThat(proofs().prove(wrong(), BODY, (event, _) -> handed.add(event)))
                .isFalse();
        assertThat(handed).isEmpty();
    }

    @Test
    void what_fails_when_it_is_handed_over_can_be_proven_again() throws Exception {
        CallbackEvent pending = right();

        assertThatThrownBy(() -> proofs().prove(pending, BODY, (_, _) -> {
                    throw new IllegalStateException("the storage is away");
                }))
                .hasMessage("the storage is away");

        assertThat(proofs().prove(pending, BODY, (_, _) -> {})).isTrue();
    }

    private static String text(Body body) {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
