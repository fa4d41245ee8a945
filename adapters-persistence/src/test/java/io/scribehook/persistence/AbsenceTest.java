package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trouble that passes is told from trouble that does not, whichever library it comes through. */
final class AbsenceTest {
    private static final Page.Asked FIRST = new Page.Asked(10, null);

    @Test
    void without_a_server_every_port_fails_for_its_absence() throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        try (var context = ApplicationContext.run(Map.of(
                "scribehook.data-directory", "target/test-data",
                "scribehook.database.connect-timeout", "300ms",
                "scribehook.database.url", "jdbc:postgresql://127.0.0.1:" + nobody + "/none"))) {
            Throwable byMicronaut =
                    catchThrowable(() -> context.getBean(ApiKeys.class).find("shk_a"));
            Throwable byJdbi =
                    catchThrowable(() -> context.getBean(Overview.class).jobs(JobFilter.ALL, FIRST));

            assertThat(SqlTrouble.isAbsence(byMicronaut)).as("%s", byMicronaut).isTrue();
            assertThat(SqlTrouble.isAbsence(byJdbi)).as("%s", byJdbi).isTrue();
            assertThat(context.getBean(Storage.class).isAway(byJdbi)).isTrue();
        }
    }

    @Test
    void what_is_wrong_with_us_is_not_its_absence() {
        Throwable wrong = catchThrowable(
                () -> TestService.jdbi().useHandle(handle -> handle.execute("select nothing from nowhere")));

        assertThat(wrong).isNotNull();
        assertThat(TestService.bean(Storage.class).isAway(wrong)).isFalse();
        assertThat(TestService.bean(Storage.class).isAway(new IllegalStateException()))
                .isFalse();
    }

    @Test
    void a_server_that_shuts_down_is_absent() {
        Throwable ended = catchThrowable(() -> TestService.jdbi()
                .useHandle(handle -> handle.execute("select pg_terminate_backend(pg_backend_pid())")));

        assertThat(TestService.bean(Storage.class).isAway(ended)).isTrue();
    }
}
