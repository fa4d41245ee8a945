package io.scribehook.app.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as it is built keeps its rules. */
class HouseTest {
    private static final String BASE = "io.scribehook";
    private static final int LONGEST_FILE = 200;

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(location -> !ofTests(location))
            .importPackages(BASE);
    private static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(HouseTest::ofTests).importPackages(BASE + ".domain");

    private static final Rules rules = new Rules(BASE);

    private static boolean ofTests(Location location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }

    @Test
    void layers_are_respected() {
        rules.layers().check(PRODUCTION);
    }

    @Test
    void the_component_diagram_holds() throws IOException {
        URL diagram = root().resolve("docs/components.puml").toUri().toURL();

        rules.theDiagramHolds(diagram).check(PRODUCTION);
    }

    @Test
    void the_domain_is_pure() {
        rules.theDomainIsPure().check(PRODUCTION);
        rules.theDomainIsToldTheTime().check(PRODUCTION);
        rules.theDomainIsMadeOfValues().check(PRODUCTION);
        rules.theDomainDoesNotChangeInPlace().check(PRODUCTION);
    }

    @TestFactory
    Stream<DynamicTest> each_technology_stays_in_its_module() {
        return Technologies.HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(
                        home.getKey() + " in " + home.getValue(),
                        () -> rules.technologyStaysAtHome(home.getKey(), home.getValue())
                                .check(PRODUCTION)));
    }

    @Test
    void every_port_has_an_adapter_a_contract_and_a_fake() {
        Ports.areImplemented(BASE, PRODUCTION).check(PRODUCTION);
        Ports.haveAContractAndAFake(BASE, TESTS).check(PRODUCTION);
    }

    @Test
    void names_say_what_things_are() {
        rules.namesSayWhatThingsAre().check(PRODUCTION);
    }

    @Test
    void beans_are_built_by_their_constructors() {
        rules.beansAreBuiltByTheirConstructors().check(PRODUCTION);
    }

    @Test
    void nothing_is_printed() {
        rules.nothingIsPrinted().check(PRODUCTION);
    }

    @Test
    void no_source_file_is_longer_than_200_lines() throws IOException {
        try (var files = Files.walk(root())) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Tests run in their module's folder; the root is the one above. */
    private static Path root() {
        return Path.of("").toAbsolutePath().resolve("..").normalize();
    }
}
