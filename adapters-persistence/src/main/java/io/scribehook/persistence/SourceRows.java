package io.scribehook.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SourceRows extends GenericRepository<SourceRow, String> {
    List<SourceRow> findAllOrderByName();

    @Query("""
            insert into sources (name, dialect, verification, plan, enabled, created_at)
            values (:name, :dialect, :verification, :plan, :enabled, :createdAt)
            on conflict (name) do update
            set dialect = excluded.dialect, verification = excluded.verification, plan = excluded.plan,
                enabled = excluded.enabled, created_at = excluded.created_at""")
    void put(SourceRow row);

    @Query("update sources set verification = :next where name = :name and verification = :before")
    int reseal(String name, String before, String next);

    @Query("update sources set plan = :next where name = :name and plan = :before")
    int resealPlan(String name, String before, String next);

    void deleteById(String name);
}
