package io.scribehook.app.simulate;

import static io.scribehook.app.simulate.Client.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.app.simulate.SimulatorConfig.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final Timing IN_A_HURRY = new Timing(Duration.ZERO, 3_000);

    @ParameterizedTest
    @CsvSource({"DEEPGRAM,500,11", "DEEPGRAM,404,11", "DEEPGRAM,302,11", "GLADIA,500,4", "ASSEMBLYAI,500,10"})
    void a_refused_callback_is_repeated_as_often_as_the_provider_does(Provider provider, int status, int attempts)
            throws Exception {
        try (var receiver = Receiver.answering(status);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(IN_A_HURRY))) {
            Client.of(provider, simulator).submit(receiver.url());

            eventually(() -> simulator.deliveries().size() == attempts);
            assertThat(simulator.deliveries())
                    .extracting(Delivery::attempt)
                    .last()
                    .isEqualTo(attempts);
            assertThat(simulator.deliveries()).extracting(Delivery::status).containsOnly(status);
            assertThat(receiver.count()).isEqualTo(attempts);
        }
    }

    @Test
    void a_callback_is_repeated_until_it_is_taken() throws Exception {
        try (var receiver = Receiver.answering(503, 500, 204);
                var simulator =
                        Simulator.start(SimulatorConfig.of(Provider.DEEPGRAM).with(IN_A_HURRY))) {
            Client.of(Provider.DEEPGRAM, simulator).submit(receiver.url());

            eventually(() -> simulator.deliveries().size() == 3);
            assertThat(simulator.deliveries()).extracting(Delivery::status).containsExactly(503, 500, 204);
            assertThat(receiver.next().body()).isEqualTo(receiver.next().body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429})
    void any_4xx_ends_assemblyais_callback_for_ever(int status) throws Exception {
        try (var receiver = Receiver.answering(status);
                var simulator =
                        Simulator.start(SimulatorConfig.of(Provider.ASSEMBLYAI).with(IN_A_HURRY))) {
            Client client = Client.of(Provider.ASSEMBLYAI, simulator);
            String id = Client.json(client.submit(receiver.url())).path("id").asText();

            receiver.next();
            eventually(() -> simulator.deliveries().size() == 1);
            Retries retries = Provider.ASSEMBLYAI.retries();
            assertThat(retries.endAfter(simulator.deliveries().getFirst())).isTrue();
            assertThat(Client.json(client.get("/v2/transcript/" + id))
                            .path("webhook_status_code")
                            .asInt())
                    .isEqualTo(status);
        }
    }

    @Test
    void hurry_divides_the_time_between_attempts() throws Exception {
        var hurried = new Timing(Duration.ZERO, 100);
        try (var receiver = Receiver.answering(500, 200);
                var simulator =
                        Simulator.start(SimulatorConfig.of(Provider.DEEPGRAM).with(hurried))) {
            Client.of(Provider.DEEPGRAM, simulator).submit(receiver.url());

            eventually(() -> simulator.deliveries().size() == 2);
            List<Delivery> both = simulator.deliveries();
            assertThat(Duration.between(both.getFirst().at(), both.getLast().at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void who_does_not_answer_in_time_or_at_all_is_called_again() throws Exception {
        var quick = new Retries(1, Duration.ofMillis(10), Duration.ofMillis(200), true);
        var register = new Register();
        try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var courier = new Courier(quick, new Timing(Duration.ZERO, 1), register, _ -> {}, threads)) {
            deliver(courier, deaf.getLocalPort());

            int closed = closedPort();
            deliver(courier, closed);
        }
        assertThat(register.deliveries()).extracting(Delivery::attempt).containsExactly(1, 2, 1, 2);
        assertThat(register.deliveries()).extracting(Delivery::status).containsOnly(0);
        assertThat(register.deliveries()).extracting(Delivery::failure).first().isEqualTo("HttpTimeoutException");
        assertThat(register.deliveries()).extracting(Delivery::failure).last().isEqualTo("ConnectException");
    }

    private static void deliver(Courier courier, int port) throws InterruptedException {
        Callback callback = Callback.to(URI.create("http://127.0.0.1:" + port + "/"));
        courier.deliver(Job.unasked("POST /", Json.object(), callback), callback, new Parcel.InMemory(new byte[10]));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
