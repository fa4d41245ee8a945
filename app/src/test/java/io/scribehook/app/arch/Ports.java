package io.scribehook.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What the domain asks of others: every open interface of it that is not a value or a use case. */
final class Ports {
    /** {@code Body} is a value with many makers; {@code Performer} is what our own use cases are. */
    private static final Set<String> NOT_PORTS = Set.of("Body", "Performer");

    private Ports() {}

    static ArchRule haveAContractAndAFake(String base, JavaClasses tests) {
        return classes()
                .that(arePorts(base))
                .should(have(
                        "a contract suite",
                        port -> tests.stream()
                                .anyMatch(test -> test.getSimpleName().equals(port.getSimpleName() + "Contract"))))
                .andShould(have(
                        "a fake that runs without any technology",
                        port -> tests.stream()
                                .anyMatch(test -> test.getPackageName().endsWith(".fake")
                                        && test.isAssignableTo(port.getName()))))
                .because("swappable means swapped, and a fake that nobody checks lies");
    }

    static ArchRule areImplemented(String base, JavaClasses production) {
        return classes()
                .that(arePorts(base))
                .should(have(
                        "an adapter",
                        port -> production.stream()
                                .anyMatch(type -> !type.isInterface() && type.isAssignableTo(port.getName()))))
                .because("a port that nobody needs is a guess");
    }

    static DescribedPredicate<JavaClass> arePorts(String base) {
        return DescribedPredicate.describe(
                "are ports",
                type -> type.getPackageName().startsWith(base + ".domain")
                        && type.isInterface()
                        && !type.isSealed()
                        && !type.isAnnotation()
                        && !type.isNestedClass()
                        && !type.getSimpleName().equals("package-info")
                        && !NOT_PORTS.contains(type.getSimpleName()));
    }

    private static ArchCondition<JavaClass> have(String what, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!test.test(type))
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has not " + what));
            }
        };
    }
}
