package io.scribehook.http.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.http.world.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IntakeLogTest {
    private final Server server = Server.start();
    private final Deliveries deliveries = new Deliveries(server);
    /** Whatever the intake says; servers of other tests, and what runs beside it, may say things meanwhile. */
    private final Logger intake = (Logger) LoggerFactory.getLogger("io.scribehook.http.intake");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    IntakeLogTest() {
        lines.start();
        intake.addAppender(lines);
    }

    @AfterEach
    void stop() {
        intake.detachAppender(lines);
        server.close();
    }

    @Test
    void a_delivery_is_one_line_without_its_address_query_or_body() throws Exception {
        String path = deliveries.capability();

        var answer = server.send(server.to(path + "?secret=query").POST(BodyPublishers.ofString("spoken words")));

        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getMessage()).isEqualTo("callback taken");
        String all = line.getFormattedMessage() + line.getKeyValuePairs();
        assertThat(all)
                .contains(answer.headers().firstValue("Scribehook-Event").orElseThrow())
                .contains("provider=\"deepgram\"", "bytes=\"12\"", "status=\"200\"", "repeated=\"false\"")
                .doesNotContain(path.substring("/hook/".length()), "query", "spoken");
    }

    @Test
    void strangers_are_one_line_a_minute_however_many_there_are() throws Exception {
        for (int i = 0; i < 5; i++) knock();

        server.bean(SettableClock.class).advance(Duration.ofMinutes(1));
        knock();

        assertThat(lines.list)
                .extracting(line -> line.getMessage() + line.getKeyValuePairs())
                .containsExactly(
                        "strangers turned away[reason=\"UNKNOWN_ADDRESS\", status=\"404\", times=\"1\"]",
                        "strangers turned away[reason=\"UNKNOWN_ADDRESS\", status=\"404\", times=\"5\"]");
    }

    private void knock() throws Exception {
        server.send(server.to("/hook/nobody").POST(BodyPublishers.ofString("spoken words")));
    }
}
