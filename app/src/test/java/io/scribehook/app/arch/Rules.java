package io.scribehook.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

/**
 * The rules of the house, for a base package: the real one, or one with samples that break them.
 *
 * @param base such as {@code io.scribehook}
 */
record Rules(String base) {
    private String in(String module) {
        return base + "." + module + "..";
    }

    ArchRule layers() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(in("domain"))
                .layer("http")
                .definedBy(in("http"))
                .layer("persistence")
                .definedBy(in("persistence"))
                .layer("notify")
                .definedBy(in("notify"))
                .layer("speech")
                .definedBy(in("speech"))
                .layer("app")
                .definedBy(in("app"))
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("persistence")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("notify")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("speech")
                .mayOnlyBeAccessedByLayers("app")
                .because("the domain decides, adapters translate and never see each other, the app assembles");
    }

    ArchRule theDiagramHolds(URL diagram) {
        return classes()
                .should(adhereToPlantUmlDiagram(diagram, consideringOnlyDependenciesInDiagram()))
                .because("docs/components.puml is what a newcomer believes");
    }

    /** An allow-list: whatever is not here is not domain, whoever invents it next. */
    ArchRule theDomainIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are of the domain, java.lang, java.util, java.time, URI, JSpecify, or streams of bytes",
                        this::allowedInTheDomain))
                .because("the domain has to outlive every library");
    }

    private boolean allowedInTheDomain(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        String name = plain.getPackageName();
        return plain.isPrimitive()
                || name.equals(base + ".domain")
                || name.startsWith(base + ".domain.")
                || name.equals("java.lang")
                || name.startsWith("java.lang.annotation")
                || name.startsWith("java.lang.invoke")
                || name.equals("java.lang.runtime")
                || name.equals("java.util")
                || name.equals("java.util.concurrent")
                || name.equals("java.util.concurrent.atomic")
                || name.equals("java.util.function")
                || name.equals("java.util.regex")
                || name.equals("java.util.stream")
                || name.startsWith("java.time")
                || name.startsWith("org.jspecify")
                || plain.getName().equals("java.net.URI")
                || plain.getName().equals("java.io.InputStream")
                || plain.getName().equals("java.io.ByteArrayInputStream")
                || plain.getName().equals("java.io.IOException")
                || plain.getName().equals("java.io.UncheckedIOException");
    }

    ArchRule theDomainIsToldTheTime() {
        return noClasses()
                .that()
                .resideInAPackage(in("domain"))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads a clock, makes up an id, or sleeps",
                        call -> switch (call.getTarget().getFullName().replaceAll("\\(.*", "")) {
                            case "java.time.Instant.now",
                                    "java.time.LocalDate.now",
                                    "java.time.LocalDateTime.now",
                                    "java.time.ZonedDateTime.now",
                                    "java.time.InstantSource.system",
                                    "java.time.Clock.systemUTC",
                                    "java.lang.System.currentTimeMillis",
                                    "java.lang.System.nanoTime",
                                    "java.lang.System.getenv",
                                    "java.lang.System.getProperty",
                                    "java.lang.Thread.sleep",
                                    "java.lang.Math.random",
                                    "java.util.UUID.randomUUID" -> true;
                            default -> false;
                        }))
                .because("time and ids come through ports, so that tests can set them");
    }

    ArchRule theDomainIsMadeOfValues() {
        return classes()
                .that()
                .resideInAPackage(in("domain"))
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .beEnums()
                .because("a type that anybody may extend keeps no promise");
    }

    ArchRule theDomainDoesNotChangeInPlace() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(in("domain"))
                .should()
                .beFinal()
                .because("a transition gives the next version");
    }

    ArchRule technologyStaysAtHome(String technology, String module) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .because("only the module " + module + " knows that we use it")
                .allowEmptyShould(true);
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .because("these words stand where a concept has no name yet");
    }

    ArchRule beansAreBuiltByTheirConstructors() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .because("what a class needs stands in its constructor");
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(base + ".app.command..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a service logs; only its command line prints");
    }
}
