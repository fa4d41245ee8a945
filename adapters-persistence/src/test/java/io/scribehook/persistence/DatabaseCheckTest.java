package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DatabaseCheckTest extends SelfCheckContract {
    @Override
    protected SelfCheck fine() {
        DatabaseAccess access = TestPostgres.freshDatabase();
        return check(access.url(), access.user(), access.password());
    }

    @Override
    protected SelfCheck off() {
        return check(null, null, null);
    }

    @Override
    protected SelfCheck wrong() {
        return check("jdbc:postgresql://127.0.0.1:9/none", "nobody", "planted-secret");
    }

    @Test
    void a_wrong_password_is_told_from_a_server_that_is_not_there_and_never_shown() {
        String refused = check(TestPostgres.freshDatabase().url(), "nobody", "planted-secret")
                .look()
                .toString();

        assertThat(refused).contains("does not accept").doesNotContain("planted-secret");
        assertThat(wrong().look().toString()).contains("cannot be reached").doesNotContain("planted-secret");
    }

    static DatabaseConfig config(@Nullable String url, @Nullable String user, @Nullable String password) {
        Duration second = Duration.ofSeconds(1);
        return new DatabaseConfig(url, user, password, 1, second, second, second, 1);
    }

    private static SelfCheck check(@Nullable String url, @Nullable String user, @Nullable String password) {
        return new DatabaseCheck(config(url, user, password));
    }
}
