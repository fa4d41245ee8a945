package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.AudioUrls;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** URLs that give one audio for a while, and nothing else. */
public abstract class AudioUrlsContract {
    private final SubmissionId submission = new SubmissionId(newId());

    /** URLs of a service that can be reached. */
    protected abstract AudioUrls urls();

    /** URLs of one that cannot. */
    protected abstract AudioUrls unreachable();

    /** How long a URL is good. */
    protected abstract Duration validity();

    @Test
    void a_url_gives_its_own_submission_until_its_time_is_over() {
        String token = token(submission);

        assertThat(urls().read(token, NOW)).contains(submission);
        assertThat(urls().read(token, NOW.plus(validity()).minusSeconds(1))).contains(submission);
        assertThat(urls().read(token, NOW.plus(validity()).plusSeconds(1))).isEmpty();
    }

    @Test
    void every_submission_has_a_url_of_its_own() {
        assertThat(token(submission)).isNotEqualTo(token(new SubmissionId(newId())));
    }

    @Test
    void a_changed_token_gives_nothing() {
        String token = token(submission);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == '2' ? '3' : '2';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(urls().read(changed, NOW)).as(changed).isEmpty();
        }
        for (String nonsense : new String[] {"", "x", token + token, token.substring(1), "a".repeat(10_000), "\0", "ü"})
            assertThat(urls().read(nonsense, NOW)).isEmpty();
    }

    @Test
    void a_service_that_cannot_be_reached_has_no_urls() {
        assertThat(unreachable().of(submission, NOW)).isEmpty();
    }

    private String token(SubmissionId of) {
        URI url = urls().of(of, NOW).orElseThrow();
        assertThat(url.isAbsolute()).isTrue();
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }
}
