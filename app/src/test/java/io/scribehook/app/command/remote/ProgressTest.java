package io.scribehook.app.command.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter terminal = new StringWriter();

    private Progress progress(boolean shown) {
        return new Progress(new PrintWriter(terminal), shown);
    }

    @Test
    void a_bar_shows_how_much_of_a_recording_was_heard() {
        progress(true).hearing(0.5, 12);

        assertThat(terminal).hasToString("\r\u001b[Ktranscribing [###############               ]  50 % after 12 s");
    }

    @Test
    void a_bar_is_never_longer_than_its_place() {
        progress(true).sent(3_000_000, 2_000_000);

        assertThat(terminal).hasToString("\r\u001b[Kuploading [##############################] 100 % of 2.0 MB");
    }

    @Test
    void where_nobody_looks_nothing_is_written() {
        var progress = progress(false);
        progress.hearing(0.5, 12);
        progress.waiting("waiting", 3);
        progress.done();

        assertThat(terminal.toString()).isEmpty();
    }
}
