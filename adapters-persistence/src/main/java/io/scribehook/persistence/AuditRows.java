package io.scribehook.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, UUID> {
    void save(AuditRow row);

    @Query("select * from audit_entries order by id desc limit :limit")
    List<AuditRow> latest(int limit);

    @Query("select * from audit_entries where id < :before order by id desc limit :limit")
    List<AuditRow> before(UUID before, int limit);
}
