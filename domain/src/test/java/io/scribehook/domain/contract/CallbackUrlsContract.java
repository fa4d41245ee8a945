package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Capabilities go into URLs and come out again, and nothing else does. */
public abstract class CallbackUrlsContract {
    private final Capability capability = new Capability(new SubmissionId(newId()), PROVIDER);

    /** URLs that every provider can reach. Two calls give the same tokens. */
    protected abstract CallbackUrls urls() throws Exception;

    /** URLs that no provider can reach. */
    protected abstract CallbackUrls unreachable() throws Exception;

    /** The token in a URL: its last segment, unless it says otherwise. */
    protected String tokenIn(URI url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    @Test
    void what_a_url_was_made_for_is_what_its_token_entitles_to() throws Exception {
        assertThat(urls().read(token(capability))).contains(capability);

        var other = new Capability(new SubmissionId(newId()), new ProviderName("a-provider-with-32-characters-xx"));
        assertThat(urls().read(token(other))).contains(other);
    }

    @Test
    void a_url_is_absolute_and_stays_the_same() throws Exception {
        URI url = urls().of(capability).orElseThrow();

        assertThat(url.isAbsolute()).isTrue();
        assertThat(url.getRawQuery()).isNull();
        assertThat(urls().of(capability)).contains(url);
    }

    @Test
    void tokens_are_made_of_what_every_provider_passes_on() throws Exception {
        for (int i = 0; i < 50; i++)
            assertThat(token(new Capability(new SubmissionId(newId()), PROVIDER)))
                    .matches("[a-z0-9]+|[A-Z2-7]+")
                    .hasSizeLessThan(400);
    }

    @Test
    void every_submission_has_its_own_token() throws Exception {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 500; i++) tokens.add(token(new Capability(new SubmissionId(newId()), PROVIDER)));
        tokens.add(token(capability));
        tokens.add(token(new Capability(capability.submission(), new ProviderName("other"))));

        assertThat(tokens).hasSize(502);
    }

    @Test
    void a_token_with_any_character_changed_entitles_to_nothing() throws Exception {
        String token = token(capability);
        for (int i = 0; i < token.length(); i++)
            for (String other : new String[] {"a", "b", "7", "_", "é", "/"}) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                if (!changed.equalsIgnoreCase(token))
                    assertThat(urls().read(changed)).isEmpty();
            }
    }

    @Test
    void a_token_that_is_cut_or_longer_entitles_to_nothing() throws Exception {
        String token = token(capability);
        for (int i = 0; i < token.length(); i++)
            assertThat(urls().read(token.substring(0, i))).isEmpty();
        assertThat(urls().read(token + "0")).isEmpty();
        assertThat(urls().read(token + "00")).isEmpty();
        assertThat(urls().read(token + token)).isEmpty();
        assertThat(urls().read(" " + token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "..", "null", "%00", "0", "00000000000000000000000000000000", "größe", "🎧"})
    void what_is_no_token_entitles_to_nothing(String token) throws Exception {
        assertThat(urls().read(token)).isEmpty();
        assertThat(urls().read(token.repeat(10_000))).isEmpty();
    }

    @RepeatedTest(20)
    void random_tokens_entitle_to_nothing() throws Exception {
        Random random = Seeds.random();
        byte[] bytes = Seeds.bytes(random, random.nextInt(200));

        assertThat(urls().read(new String(bytes, StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(urls().read(HexFormat.of().formatHex(bytes))).isEmpty();
    }

    @Test
    void there_is_no_url_where_we_cannot_be_reached() throws Exception {
        assertThat(unreachable().of(capability)).isEmpty();
    }

    private String token(Capability of) throws Exception {
        return tokenIn(urls().of(of).orElseThrow());
    }
}
