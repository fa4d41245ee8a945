package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Refuge;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every {@link Refuge} keeps to. */
public abstract class RefugeContract {
    /** An empty one with room for two events. */
    protected abstract Refuge refuge() throws Exception;

    /** Has it keep an event, as the inbox does while the storage is away. */
    protected abstract void keep(CallbackEvent event, Body body) throws Exception;

    /** Takes out what was kept first, as happens when the storage is back. */
    protected abstract void release() throws Exception;

    @Test
    void an_empty_one_would_take_something() throws Exception {
        var standing = refuge().standing();

        assertThat(standing).isEqualTo(new Refuge.Standing(0, 0, null, 0, 0, true));
    }

    @Test
    void what_waits_is_counted_until_it_is_gone() throws Exception {
        Refuge refuge = refuge();
        keep(aCallback().build(), Body.of("hello".getBytes(StandardCharsets.UTF_8)));

        var standing = refuge.standing();
        assertThat(standing.events()).isEqualTo(1);
        assertThat(standing.bytes()).isGreaterThanOrEqualTo(5);
        assertThat(standing.oldest()).isNotNull();
        assertThat(standing.kept()).isEqualTo(1);

        release();
        assertThat(refuge.standing().events()).isZero();
        assertThat(refuge.standing().bytes()).isZero();
        assertThat(refuge.standing().oldest()).isNull();
        assertThat(refuge.standing().kept()).isEqualTo(1);
    }

    @Test
    void a_full_one_says_that_it_takes_nothing() throws Exception {
        Refuge refuge = refuge();
        keep(aCallback().build(), Body.of(new byte[1]));
        assertThat(refuge.standing().accepts()).isTrue();

        keep(aCallback().build(), Body.of(new byte[1]));

        assertThat(refuge.standing().accepts()).isFalse();
    }
}
