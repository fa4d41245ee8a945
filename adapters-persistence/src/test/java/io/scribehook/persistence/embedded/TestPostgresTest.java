package io.scribehook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void every_caller_gets_a_database_of_its_own() throws SQLException {
        DatabaseAccess one = TestPostgres.freshDatabase();
        DatabaseAccess other = TestPostgres.freshDatabase();

        Sql.execute(one, "create table mine (id int)");

        assertThat(Sql.value(one, "select to_regclass('mine')::text")).isEqualTo("mine");
        assertThat(Sql.value(other, "select coalesce(to_regclass('mine')::text, 'none')"))
                .isEqualTo("none");
    }
}
