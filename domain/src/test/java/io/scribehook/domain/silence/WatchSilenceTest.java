package io.scribehook.domain.silence;

import static io.scribehook.domain.fake.TheService.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fake.InMemorySilences;
import io.scribehook.domain.fake.PlainCallbackUrls;
import io.scribehook.domain.fake.ScriptedDialect;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.job.Deadlines;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.provider.Providers;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchSilenceTest {
    private static final Duration AFTER = Duration.ofMinutes(30);

    private final TheService service = new TheService();
    private final Silences silences = new InMemorySilences(service.store);
    private final List<String> told = new ArrayList<>();
    private final WatchSilence watch = watch(URI.create("https://scribehook.example/"), AFTER, 3);

    private WatchSilence watch(@Nullable URI publicUrl, @Nullable Duration after, int submissions) {
        var deadlines = new Deadlines(TheService.DEADLINE, Map.of(), TheService.FIRST_CHECK, Map.of(), 2, 3);
        return new WatchSilence(
                silences,
                new Providers(List.of(new ScriptedDialect(PROVIDER)), List.of(service.transcriber)),
                new PlainCallbackUrls(publicUrl),
                new WatchSilence.Rule(submissions, after, Duration.ofDays(1), deadlines),
                new WatchSilence.Notice() {
                    @Override
                    public void silent(Silence silence) {
                        told.add("silent " + silence.provider());
                    }

                    @Override
                    public void heard(ProviderName provider) {
                        told.add("heard " + provider);
                    }
                },
                service.clock);
    }

    private List<Job> threeSubmitted() {
        return List.of(service.submit(), service.submit(), service.submit());
    }

    @Test
    void a_provider_that_does_not_call_back_is_told_of_once_and_again_when_it_does() {
        List<Job> jobs = threeSubmitted();
        service.pass(AFTER.minusSeconds(1));
        watch.look();
        assertThat(told).isEmpty();

        service.pass(Duration.ofSeconds(2));
        watch.look();
        watch.look();
        assertThat(told).containsExactly("silent acme");
        assertThat(silences.known()).hasSize(1);

        service.callback(jobs.get(1), "ready - en Good morning");
        watch.look();
        watch.look();
        assertThat(told).containsExactly("silent acme", "heard acme");
        assertThat(silences.known()).isEmpty();
    }

    @Test
    void several_nodes_tell_of_a_silence_once() {
        threeSubmitted();
        WatchSilence other = watch(URI.create("https://scribehook.example/"), AFTER, 3);
        service.pass(AFTER.plusSeconds(1));

        watch.look();
        other.look();

        assertThat(told).hasSize(1);
    }

    @Test
    void a_provider_that_calls_back_for_some_is_not_silent() {
        List<Job> jobs = threeSubmitted();
        service.callback(jobs.get(2), "ready - en Good morning");
        service.pass(AFTER.plusSeconds(1));

        watch.look();

        assertThat(told).isEmpty();
    }

    @Test
    void without_a_time_of_its_own_the_deadline_counts() {
        WatchSilence byDeadline = watch(URI.create("https://scribehook.example/"), null, 3);
        threeSubmitted();
        service.pass(TheService.DEADLINE.minusSeconds(1));
        byDeadline.look();
        assertThat(told).isEmpty();

        service.pass(Duration.ofSeconds(2));
        byDeadline.look();
        assertThat(told).containsExactly("silent acme");
    }

    @Test
    void who_is_not_to_call_back_is_never_silent_and_a_silence_of_his_is_forgotten() {
        WatchSilence alone = watch(null, AFTER, 3);
        silences.note(new Silence(PROVIDER, service.clock.instant()));
        threeSubmitted();
        service.pass(AFTER.plusSeconds(1));

        alone.look();

        assertThat(told).isEmpty();
        assertThat(silences.known()).isEmpty();
    }

    @Test
    void what_was_submitted_before_the_watch_began_says_nothing() {
        threeSubmitted();
        service.pass(Duration.ofSeconds(1));
        WatchSilence later = watch(URI.create("https://scribehook.example/"), AFTER, 3);
        service.pass(AFTER.plusSeconds(1));

        later.look();

        assertThat(told).isEmpty();
    }

    @Test
    void nobody_watches_where_nobody_wants_it() {
        WatchSilence never = watch(URI.create("https://scribehook.example/"), AFTER, 0);
        threeSubmitted();
        service.pass(AFTER.plusSeconds(1));

        never.look();

        assertThat(told).isEmpty();
    }
}
