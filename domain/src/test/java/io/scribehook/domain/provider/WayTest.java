package io.scribehook.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.provider.Way.Manner;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final ProviderName ACME = new ProviderName("acme");
    private static final URI PUBLIC = URI.create("https://hooks.example.com/");

    @Test
    void a_provider_that_can_reach_us_calls_back() {
        assertThat(way(new ScriptedTranscriber(ACME), PUBLIC)).isEqualTo(new Way(ACME, Manner.CALLBACK, ""));
    }

    @Test
    void one_that_cannot_is_asked_if_it_can_be_and_answers_at_once_if_not() {
        assertThat(way(new ScriptedTranscriber(ACME), null))
                .isEqualTo(new Way(ACME, Manner.ASKED, "There is no public URL."));
        assertThat(way(new ScriptedTranscriber(ACME).recovering(Recovery.RESUBMIT), null))
                .isEqualTo(new Way(ACME, Manner.ANSWER, "There is no public URL."));
    }

    @Test
    void one_that_is_not_ready_says_what_is_missing() {
        assertThat(way(new ScriptedTranscriber(ACME).lacking("its key is not set", "nor its URL"), PUBLIC))
                .isEqualTo(new Way(ACME, Manner.NOT_READY, "its key is not set; nor its URL"));
    }

    private static Way way(Transcriber transcriber, @Nullable URI base) {
        return Way.of(new Providers(List.of(), List.of(transcriber)), new PlainCallbackUrls(base))
                .getFirst();
    }
}
