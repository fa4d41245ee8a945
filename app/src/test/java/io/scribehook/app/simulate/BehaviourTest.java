package io.scribehook.app.simulate;

import static io.scribehook.app.simulate.Client.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.app.simulate.Receiver.Received;
import io.scribehook.app.simulate.SimulatorConfig.Content;
import io.scribehook.app.simulate.SimulatorConfig.Refusals;
import io.scribehook.app.simulate.SimulatorConfig.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourTest {
    @ParameterizedTest
    @EnumSource
    void every_provider_calls_back_once(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider))) {
            Client.of(provider, simulator).submit(receiver.url());

            Received received = receiver.next();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.uri().getPath()).isEqualTo("/hook/secret");
            assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(received.text())
                    .contains(simulator.submissions().getFirst().id());
            eventually(() -> simulator.deliveries().size() == 1);
            assertThat(simulator.deliveries().getFirst().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_submissions_can_be_turned_down(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(new Refusals(1, 1)))) {
            var client = Client.of(provider, simulator);

            var busy = client.submit(receiver.url());
            assertThat(busy.statusCode()).isEqualTo(429);
            assertThat(busy.headers().firstValue("Retry-After")).contains("1");
            assertThat(client.submit(receiver.url()).statusCode()).isEqualTo(500);
            assertThat(simulator.submissions()).isEmpty();

            assertThat(client.submit(receiver.url()).statusCode()).isBetween(200, 201);
            assertThat(simulator.submissions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twice_is_the_same_body_twice(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.TWICE))) {
            Client.of(provider, simulator).submit(receiver.url());

            assertThat(receiver.next().body()).isEqualTo(receiver.next().body());
            assertThat(simulator.submissions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void late_waits_and_hurry_divides_the_wait(Provider provider) throws Exception {
        var timing = new Timing(Duration.ofSeconds(90), 300);
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(timing))) {
            long before = System.nanoTime();
            Client.of(provider, simulator).submit(receiver.url());

            receiver.next();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_callback_can_come_before_the_answer(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.BEFORE_ANSWER))) {
            var answer = Client.of(provider, simulator).submit(receiver.url());

            assertThat(answer.statusCode()).isBetween(200, 201);
            assertThat(receiver.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cut_submission_has_no_answer_but_runs_and_counts(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.CUT))) {
            Client client = Client.of(provider, simulator);
            assertThatThrownBy(() -> client.submit(receiver.url())).isInstanceOf(IOException.class);

            receiver.next();
            assertThat(simulator.submissions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_called_back_in_the_providers_words(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.ERROR))) {
            Client.of(provider, simulator).submit(receiver.url());

            var body = receiver.next().json();
            switch (provider) {
                case DEEPGRAM -> {
                    assertThat(body.path("err_code").asText()).isEqualTo("Bad Request");
                    assertThat(body.has("results")).isFalse();
                }
                case GLADIA -> {
                    assertThat(body.path("event").asText()).isEqualTo("transcription.error");
                    assertThat(body.at("/error/code").asInt()).isEqualTo(400);
                }
                case ASSEMBLYAI -> assertThat(body.path("status").asText()).isEqualTo("error");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_silent_provider_finishes_and_calls_nobody(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.SILENT))) {
            Client client = Client.of(provider, simulator);
            client.submit(receiver.url());

            eventually(() -> states(client).contains("\"state\":\"done\""));
            assertThat(simulator.deliveries()).isEmpty();
            assertThat(receiver.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void put_is_put_whatever_was_asked(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(Behaviour.PUT))) {
            Client.of(provider, simulator).submit(receiver.url());

            assertThat(receiver.next().method()).isEqualTo("PUT");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEPGRAM", "GLADIA"})
    void a_result_is_at_least_as_long_as_asked(Provider provider) throws Exception {
        var content = new Content(0, 2_000_000, 1, List.of());
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(content))) {
            Client.of(provider, simulator).submit(receiver.url());

            Received received = receiver.next();
            assertThat(received.body().length).isBetween(2_000_000, 2_200_000);
            assertThat(received.json().isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_configured_key_is_good(Provider provider) throws Exception {
        try (var simulator = Simulator.start(SimulatorConfig.of(provider).withKey(Client.KEY))) {
            Client client = Client.of(provider, simulator);
            String path = provider == Provider.DEEPGRAM ? "/v1/listen" : "/v2/upload";
            for (String key : List.of("", "wrong")) {
                var answer = client.send("POST", path, "application/json", "{}".getBytes(UTF_8), key);

                assertThat(answer.statusCode()).isEqualTo(401);
                String message = switch (provider) {
                    case DEEPGRAM -> "INVALID_AUTH";
                    case GLADIA -> "gladia key not found";
                    case ASSEMBLYAI -> "Authentication error, API token missing/invalid";
                };
                assertThat(answer.body()).contains(message);
            }
            assertThat(simulator.submissions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closing_ends_what_is_under_way(Provider provider) throws Exception {
        var timing = new Timing(Duration.ofHours(1), 1);
        var simulator = Simulator.start(SimulatorConfig.of(provider).with(timing));
        try (var receiver = Receiver.answering(200)) {
            Client.of(provider, simulator).submit(receiver.url());

            CompletableFuture.runAsync(simulator::close).get(20, TimeUnit.SECONDS);
            assertThat(receiver.count()).isZero();
        }
    }

    private static String states(Client client) {
        try {
            return client.get("/simulator/submissions").body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
