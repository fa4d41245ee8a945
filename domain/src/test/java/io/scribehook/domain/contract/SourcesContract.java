package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.aSource;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.SourceBuilder;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources come back as they went in. */
public abstract class SourcesContract {
    private Sources sources;

    /** Sources with nothing in them; asked once before each test. */
    protected abstract Sources noSources() throws Exception;

    @BeforeEach
    void open() throws Exception {
        sources = noSources();
    }

    @Test
    void a_source_is_found_with_any_verification() {
        isFound(aSource().verification(new Verification.Open()));
        isFound(aSource().verification(new Verification.Basic("caller", List.of("päss:word", "old"))));
        isFound(aSource().verification(new Verification.Header("x-secret", List.of("new", "old"))));
        isFound(aSource().verification(new Verification.QuerySecret("key", List.of("s\"'\\"))));
    }

    @Test
    void no_plan_and_an_empty_plan_are_told_apart() {
        isFound(aSource().plan(null));
        isFound(aSource().plan(Plan.NOTHING));
        isFound(aSource().plan(new Plan(List.of(aStep("note")))));
    }

    @Test
    void a_saved_source_replaces_the_one_of_its_name() {
        sources.save(aSource().build());
        Source changed = aSource().enabled(false).build();

        sources.save(changed);

        assertThat(sources.all()).containsExactly(changed);
    }

    @Test
    void all_sources_come_by_name() {
        for (String name : List.of("b", "default", "a1", "a"))
            sources.save(aSource().name(new SourceName(name)).build());

        assertThat(sources.all())
                .extracting(source -> source.name().value())
                .containsExactly("a", "a1", "b", "default");
    }

    @Test
    void a_deleted_source_is_gone() {
        Source source = aSource().build();
        sources.save(source);
        sources.save(aSource().name(new SourceName("other")).build());

        sources.delete(source.name());
        sources.delete(source.name());

        assertThat(sources.find(source.name())).isEmpty();
        assertThat(sources.all()).hasSize(1);
    }

    private void isFound(SourceBuilder builder) {
        Source source = builder.build();
        sources.save(source);
        assertThat(sources.find(source.name())).contains(source);
    }
}
