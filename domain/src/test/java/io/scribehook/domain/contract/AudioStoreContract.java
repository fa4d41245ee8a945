package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploaded audio is kept whole, or not at all. */
public abstract class AudioStoreContract {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final AudioId id = new AudioId(newId());
    private AudioStore audio;

    /** Asked once before each test; what else is in it does not matter. */
    protected abstract AudioStore audioStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        audio = audioStore();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 3_000_000})
    void audio_is_kept_byte_for_byte(int length) throws Exception {
        byte[] uploaded = Seeds.bytes(Seeds.random(), length);

        assertThat(audio.store(id, new ByteArrayInputStream(uploaded), length)).isEqualTo(length);

        Body kept = audio.find(id).orElseThrow();
        assertThat(kept.length()).isEqualTo(length);
        assertThat(OnStores.bytes(kept)).isEqualTo(uploaded);
    }

    @Test
    void audio_can_be_opened_any_number_of_times() throws Exception {
        audio.store(id, new ByteArrayInputStream(new byte[] {7, 8, 9}), 10);
        Body kept = audio.find(id).orElseThrow();

        try (InputStream first = kept.open();
                InputStream second = kept.open()) {
            assertThat(first.read()).isEqualTo(7);
            assertThat(second.readAllBytes()).containsExactly(7, 8, 9);
            assertThat(first.readAllBytes()).containsExactly(8, 9);
        }
    }

    @Test
    void nothing_is_kept_of_what_is_too_large() {
        assertThatThrownBy(() -> audio.store(id, new ByteArrayInputStream(new byte[100_001]), 100_000))
                .isInstanceOf(AudioStore.AudioTooLarge.class);

        assertThat(audio.find(id)).isEmpty();
    }

    @Test
    void nothing_is_kept_of_what_breaks_off() {
        var upload = new BreakingOff(new byte[100_000]);

        assertThatThrownBy(() -> audio.store(id, upload, 1_000_000)).isInstanceOf(IOException.class);

        assertThat(audio.find(id)).isEmpty();
    }

    @Test
    void deleted_audio_is_gone_and_other_audio_stays() throws Exception {
        var other = new AudioId(newId());
        audio.store(id, new ByteArrayInputStream(new byte[] {1}), 10);
        audio.store(other, new ByteArrayInputStream(new byte[] {2}), 10);

        audio.delete(id);
        audio.delete(id);

        assertThat(audio.find(id)).isEmpty();
        assertThat(audio.find(other)).isPresent();
    }

    @Test
    void what_was_stored_before_a_time_is_told_and_nothing_else() throws Exception {
        audio.store(id, new ByteArrayInputStream(new byte[] {1}), 10);

        assertThat(storedBefore(Instant.now().plus(MOMENT))).contains(id);
        assertThat(storedBefore(Instant.now().minus(MOMENT))).doesNotContain(id);
        audio.delete(id);
        assertThat(storedBefore(Instant.now().plus(MOMENT))).doesNotContain(id);
    }

    @Test
    void what_is_told_may_be_deleted_meanwhile() throws Exception {
        for (int i = 0; i < 20; i++) audio.store(new AudioId(newId()), new ByteArrayInputStream(new byte[] {1}), 10);

        try (var stored = audio.storedBefore(Instant.now().plus(MOMENT))) {
            stored.forEach(audio::delete);
        }

        assertThat(storedBefore(Instant.now().plus(MOMENT))).isEmpty();
    }

    @Test
    void whole_audio_and_uploads_under_way_are_not_unfinished() throws Exception {
        var other = new AudioId(newId());
        audio.store(id, new ByteArrayInputStream(new byte[] {1}), 10);
        var upload = new ByteArrayInputStream(new byte[100_000]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                audio.forgetUnfinished(Instant.now().minus(MOMENT));
                return super.read(buffer, offset, length);
            }
        };

        audio.store(other, upload, 100_000);

        assertThat(audio.forgetUnfinished(Instant.now().plus(MOMENT))).isZero();
        assertThat(audio.find(id)).isPresent();
        assertThat(audio.find(other)).isPresent();
    }

    private List<AudioId> storedBefore(Instant then) {
        try (var stored = audio.storedBefore(then)) {
            return stored.toList();
        }
    }

    @Test
    void what_was_never_stored_is_not_found() {
        assertThat(audio.find(id)).isEmpty();
    }
}
