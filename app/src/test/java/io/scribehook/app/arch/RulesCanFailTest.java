package io.scribehook.app.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail guards nothing: each is shown a sample that breaks it. */
class RulesCanFailTest {
    private static final String BAD = "io.scribehook.app.arch.bad";
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(BAD);
    private static final Rules rules = new Rules(BAD);

    static Stream<ArchRule> rules() {
        return Stream.of(
                rules.layers(),
                rules.theDomainIsPure(),
                rules.theDomainIsToldTheTime(),
                rules.theDomainIsMadeOfValues(),
                rules.theDomainDoesNotChangeInPlace(),
                rules.technologyStaysAtHome("java.sql..", "persistence"),
                rules.namesSayWhatThingsAre(),
                rules.beansAreBuiltByTheirConstructors(),
                rules.nothingIsPrinted(),
                Ports.areImplemented(BAD, SAMPLES),
                Ports.haveAContractAndAFake(BAD, SAMPLES));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_fails_on_a_sample_that_breaks_it(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(SAMPLES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_diagram_rule_fails_on_an_arrow_that_is_not_drawn(@TempDir Path folder) throws IOException {
        Path diagram = Files.writeString(folder.resolve("components.puml"), """
                @startuml
                [domain] <<..bad.domain..>>
                [http] <<..bad.http..>>
                [http] --> [domain]
                @enduml
                """);

        assertThatThrownBy(() -> rules.theDiagramHolds(diagram.toUri().toURL()).check(SAMPLES))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void every_technology_has_a_home_that_exists() {
        assertThat(Technologies.HOMES.values()).isSubsetOf("http", "persistence", "notify", "speech", "app");
    }
}
