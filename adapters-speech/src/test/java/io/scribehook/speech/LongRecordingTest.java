package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LongRecordingTest {
    private static final int SENTENCES = 85;

    @Test
    void ten_minutes_are_heard_to_the_end_as_they_stream_in() throws Exception {
        Recognition heard = TestModel.ENGINE.transcribe(Endless.speech(SENTENCES), ProgressListener.NONE);

        String said = (Recording.DASHWOOD.said() + " ").repeat(SENTENCES);
        assertThat(heard.duration()).isCloseTo(SENTENCES * Recording.DASHWOOD.seconds(), within(0.01));
        assertThat(WordErrors.between(said, heard.text()).rate()).isLessThan(0.1);
        assertThat(heard.words().getLast().end()).isGreaterThan(heard.duration() - 2);
        assertThat(heard.utterances()).hasSizeGreaterThan(SENTENCES / 4);
    }
}
