package io.scribehook.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code sources}. The verification holds secrets, and so may the plan: both are sealed where there is a key. */
@MappedEntity("sources")
record SourceRow(
        @Id String name,
        String dialect,
        String verification,
        @Nullable String plan,
        boolean enabled,
        Instant createdAt) {

    static SourceRow of(Source source, SecretBox box) {
        return new SourceRow(
                source.name().value(),
                source.dialect().value(),
                box.seal(
                        VerificationCodec.write(source.verification()),
                        source.name().value()),
                source.plan() == null
                        ? null
                        : PlanCodec.write(
                                source.plan(),
                                settings ->
                                        box.seal(settings, about(source.name().value()))),
                source.enabled(),
                source.createdAt());
    }

    /** What the settings of its plan are sealed about. */
    static String about(String name) {
        return "plan of " + name;
    }

    Source toDomain(SecretBox box) {
        return new Source(
                new SourceName(name),
                new ProviderName(dialect),
                VerificationCodec.read(box.open(verification, name)),
                plan == null ? null : PlanCodec.read(plan, settings -> box.open(settings, about(name))),
                enabled,
                createdAt);
    }

    @Override
    public String toString() {
        return "SourceRow[" + name + "]";
    }
}
