package io.scribehook.domain.provider;

import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.fake.ScriptedDialect;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.job.ProviderName;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidersTest {
    private static final ProviderName OTHER = new ProviderName("other");

    @Test
    void a_provider_may_have_a_dialect_only() {
        var dialect = new ScriptedDialect(PROVIDER);
        var transcriber = new ScriptedTranscriber(PROVIDER);
        var providers = new Providers(List.of(dialect, new ScriptedDialect(OTHER)), List.of(transcriber));

        assertThat(providers.dialect(PROVIDER)).containsSame(dialect);
        assertThat(providers.transcriber(PROVIDER)).containsSame(transcriber);
        assertThat(providers.dialect(OTHER)).isPresent();
        assertThat(providers.transcriber(OTHER)).isEmpty();
        assertThat(providers.dialects()).containsExactlyInAnyOrder(PROVIDER, OTHER);
        assertThat(providers.transcribers()).containsExactly(transcriber);
    }

    @Test
    void no_two_adapters_speak_for_one_provider() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Providers(List.of(new ScriptedDialect(PROVIDER), new ScriptedDialect(PROVIDER)), List.of()))
                .withMessageContaining("acme-speech");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Providers(
                        List.of(), List.of(new ScriptedTranscriber(PROVIDER), new ScriptedTranscriber(PROVIDER))));
    }

    @Test
    void a_request_does_not_show_the_callback_url() {
        var job = aJob().build();
        var submission = aSubmission(job, 1, null);
        var request = new SubmissionRequest(job, submission.id(), URI.create("https://us.example/t0ken"));

        assertThat(request).hasToString("SubmissionRequest[" + submission.id() + "]");
    }

    @Test
    void what_a_provider_is_told_is_usual_unless_it_says_otherwise() {
        assertThat(new ScriptedDialect(PROVIDER).acknowledgement())
                .isEqualTo(Acknowledgement.USUAL)
                .isEqualTo(new Acknowledgement(200, 503, 413));
    }
}
