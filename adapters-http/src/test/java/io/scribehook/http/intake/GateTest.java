package io.scribehook.http.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.InMemorySources;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Sources stored = new InMemorySources(new InMemoryStore());
    private final OutOfReach sources = new OutOfReach();
    private final Gate gate = new Gate(new PlainCallbackUrls(null), sources, new SettableClock());
    private final HttpRequest<?> request = HttpRequest.POST("/hook", "");

    /** Sources that can be cut off. */
    private final class OutOfReach implements Sources {
        private boolean cut;

        @Override
        public Optional<Source> find(SourceName name) {
            if (cut) throw new IllegalStateException("no connection");
            return stored.find(name);
        }

        @Override
        public Optional<Source> recall(SourceName name) {
            return Optional.empty();
        }

        @Override
        public List<Source> all() {
            return stored.all();
        }

        @Override
        public void save(Source source) {
            stored.save(source);
        }

        @Override
        public void delete(SourceName name) {
            stored.delete(name);
        }
    }

    private void save(Verification verification) {
        stored.save(new Source(SourceName.DEFAULT, Deliveries.DEEPGRAM, verification, null, true, Instant.EPOCH));
    }

    @Test
    void a_source_that_was_seen_is_remembered_while_the_storage_is_out_of_reach() {
        save(new Verification.Header("x-key", List.of("right")));
        assertThat(gate.atSource("default", request)).isInstanceOf(Admission.Unproven.class);
        sources.cut = true;

        assertThat(gate.atSource("default", request)).isInstanceOf(Admission.Unproven.class);
        assertThat(gate.atSource("default", HttpRequest.POST("/hook", "").header("X-Key", "right")))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void a_source_that_was_never_seen_cannot_be_decided_on_then() {
        sources.cut = true;

        assertThat(gate.atSource("default", request)).isInstanceOf(Admission.Undecided.class);
    }

    @Test
    void a_capability_whose_time_is_over_comes_in_and_is_known_as_such() {
        var late = new Capability(new SubmissionId(new UUID(1, 2)), Deliveries.DEEPGRAM, true);
        var expired = new Gate(
                new CallbackUrls() {
                    @Override
                    public Optional<URI> of(Capability capability) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> unreachable(ProviderName provider) {
                        return Optional.of("nobody is");
                    }

                    @Override
                    public Optional<Capability> read(String token) {
                        return Optional.of(late);
                    }
                },
                sources,
                new SettableClock());

        assertThat(expired.withToken("any"))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.proof()).isEqualTo(Proof.EXPIRED_CAPABILITY));
    }

    @Test
    void a_source_that_is_gone_is_forgotten() {
        save(new Verification.Open());
        gate.atSource("default", request);
        stored.delete(SourceName.DEFAULT);

        assertThat(gate.atSource("default", request)).isInstanceOf(Admission.Unknown.class);
        sources.cut = true;
        assertThat(gate.atSource("default", request)).isInstanceOf(Admission.Undecided.class);
    }
}
