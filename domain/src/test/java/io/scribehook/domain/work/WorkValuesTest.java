package io.scribehook.domain.work;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WorkValuesTest {
    @Test
    void a_lane_has_1_to_200_characters() {
        assertThat(new Lane("x".repeat(200)).toString()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new Lane("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lane(" "));
    }

    @Test
    void new_work_was_not_tried() {
        assertThat(someWork(WorkKind.SUBMIT, "a", NOW).tries()).isZero();
    }
}
