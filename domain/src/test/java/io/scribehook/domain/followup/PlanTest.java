package io.scribehook.domain.followup;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.scribehook.domain.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @Test
    void no_steps_are_a_plan() {
        assertThat(Plan.NOTHING.steps()).isEmpty();
    }

    @Test
    void a_step_may_wait_for_any_earlier_one() {
        var plan = new Plan(List.of(step("a", null), step("b", "a"), step("c", "a"), step("d", "c")));

        assertThat(plan.steps()).extracting(PlanStep::name).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_step_cannot_wait_for_itself_a_later_one_or_nobody() {
        for (PlanStep second : List.of(step("b", "b"), step("b", "c"), step("b", "nobody")))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Plan(List.of(step("a", null), second, step("c", null))))
                    .withMessageContaining("no earlier step");
    }

    @Test
    void no_two_steps_have_one_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(List.of(aStep("a"), aStep("b"), aStep("a"))))
                .withMessage("two steps are called \"a\"");
    }

    @Test
    void a_plan_has_at_most_50_steps() {
        assertThat(new Plan(steps(50)).steps()).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(steps(51)))
                .withMessageContaining("at most 50");
    }

    @Test
    void a_plan_cannot_be_changed_from_outside() {
        List<PlanStep> steps = new ArrayList<>();
        var plan = new Plan(steps);

        steps.add(aStep("a"));

        assertThat(plan.steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".a", "-a", "_a", "a b", "a/b", "ä"})
    void what_is_no_step_name_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> aStep(name));
    }

    @Test
    void a_step_name_has_at_most_64_characters() {
        assertThat(aStep("Z9_.-" + "a".repeat(59)).name()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> aStep("a".repeat(65)));
    }

    @Test
    void a_step_does_not_show_its_settings() {
        var step =
                new PlanStep("a", KIND, On.ALWAYS, new JsonText("{\"to\":\"someone@mail.example\"}"), null, List.of());

        assertThat(new Plan(List.of(step)).toString()).doesNotContain("someone");
    }

    @Test
    void a_step_is_owed_on_its_branch() {
        assertThat(On.SUCCESS.includes(Branch.SUCCESS)).isTrue();
        assertThat(On.SUCCESS.includes(Branch.FAILURE)).isFalse();
        assertThat(On.FAILURE.includes(Branch.FAILURE)).isTrue();
        assertThat(On.FAILURE.includes(Branch.SUCCESS)).isFalse();
        assertThat(On.ALWAYS.includes(Branch.SUCCESS)).isTrue();
        assertThat(On.ALWAYS.includes(Branch.FAILURE)).isTrue();
    }

    private static List<PlanStep> steps(int count) {
        return IntStream.range(0, count).mapToObj(i -> aStep("step-" + i)).toList();
    }

    private static PlanStep step(String name, @Nullable String after) {
        return new PlanStep(name, KIND, On.SUCCESS, JsonText.EMPTY_OBJECT, after, List.of());
    }
}
