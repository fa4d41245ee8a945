package io.scribehook.domain.job;

import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Deepgram", "1st", "-a", "a_b", "a b", "a\n", "abcdefghijklmnopqrstuvwxyz-12345x"})
    void what_is_no_provider_name_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderName(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "deepgram", "a-1", "abcdefghijklmnopqrstuvwxyz-12345"})
    void a_provider_name_is_shown_as_it_is(String value) {
        assertThat(new ProviderName(value)).hasToString(value);
    }

    @Test
    void a_providers_job_id_has_1_to_200_characters() {
        assertThat(new ProviderJobId("x".repeat(200)).toString()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderJobId("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderJobId(" "));
    }

    @Test
    void an_idempotency_key_has_1_to_255_characters() {
        assertThat(new IdempotencyKey("x".repeat(255), "print").value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("x".repeat(256), "print"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("", "print"));
    }

    @Test
    void a_failure_has_a_short_code_and_keeps_2000_characters_of_its_message() {
        assertThat(new Failure("c", "m".repeat(2_001)).message()).hasSize(2_000);
        assertThat(new Failure("c".repeat(100), "m".repeat(2_000)).message()).hasSize(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Failure("c".repeat(101), "m"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Failure(" ", "m"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://host/a", "/a.wav", "https:///a.wav", "http:opaque", "file:///etc/passwd", "httpsx://h"})
    void audio_is_at_no_other_url_than_an_absolute_web_address(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Audio.AtUrl(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/a", "https://host:8443/a?b", "HTTPS://host"})
    void audio_may_be_at_any_web_address(String url) {
        assertThat(new Audio.AtUrl(URI.create(url)).url()).isEqualTo(URI.create(url));
    }

    @Test
    void a_signed_audio_url_is_not_shown() {
        var audio = new Audio.AtUrl(URI.create("https://user:pass@bucket.example/call.wav?signature=s3cret"));

        assertThat(aJob().audio(audio).build().toString())
                .contains("bucket.example")
                .doesNotContain("s3cret", "call.wav", "pass");
    }

    @Test
    void ids_are_shown_as_they_are() {
        UUID id = newId();

        assertThat(new JobId(id)).hasToString(id.toString());
        assertThat(new SubmissionId(id)).hasToString(id.toString());
        assertThat(new AudioId(id)).hasToString(id.toString());
    }

    @Test
    void labels_cannot_be_changed_from_outside() {
        var labels = new HashMap<String, String>();
        Job job = aJob().metadata(labels).build();

        labels.put("order", "18");

        assertThat(job.metadata()).isEmpty();
    }

    @Test
    void a_taken_submission_keeps_the_id_that_is_known_unless_there_is_a_better_one() {
        var submission = aSubmission(aJob().build(), 1, "first").moved(SubmissionState.SENDING);

        assertThat(submission.taken(null).providerJobId()).isEqualTo(new ProviderJobId("first"));
        assertThat(submission.taken(new ProviderJobId("second")).providerJobId())
                .isEqualTo(new ProviderJobId("second"));
        assertThat(submission.taken(null).state()).isEqualTo(SubmissionState.TAKEN);
        assertThat(submission.provider()).isEqualTo(PROVIDER);
    }

    @Test
    void an_audio_that_is_too_large_says_how_large_it_may_be() {
        assertThat(new AudioStore.AudioTooLarge(17)).hasMessageContaining("17 bytes");
    }
}
