package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.recipient.DailyShares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recipient's day has so many shares and not one more. */
public abstract class DailySharesContract {
    private static final FollowUpKind SMS = new FollowUpKind("sms");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String ADA = "+442079460018";

    private DailyShares shares;

    /** One where nobody has taken any; asked once before each test. */
    protected abstract DailyShares untouched() throws Exception;

    @BeforeEach
    void open() throws Exception {
        shares = untouched();
    }

    @Test
    void there_are_so_many_and_no_more() {
        assertThat(take(newFollowUpId(), 2)).isTrue();
        assertThat(take(newFollowUpId(), 2)).isTrue();
        assertThat(take(newFollowUpId(), 2)).isFalse();
        assertThat(take(newFollowUpId(), 3)).isTrue();
    }

    @Test
    void a_follow_up_that_is_tried_again_keeps_its_share() {
        FollowUpId first = newFollowUpId();

        assertThat(take(first, 1)).isTrue();
        assertThat(take(first, 1)).isTrue();
        assertThat(take(newFollowUpId(), 1)).isFalse();
    }

    @Test
    void each_recipient_and_kind_and_day_is_its_own() {
        assertThat(take(newFollowUpId(), 1)).isTrue();

        assertThat(shares.take(SMS, "+442079460019", newFollowUpId(), TODAY, 1)).isTrue();
        assertThat(shares.take(new FollowUpKind("fax"), ADA, newFollowUpId(), TODAY, 1))
                .isTrue();
        assertThat(shares.take(SMS, ADA, newFollowUpId(), TODAY.plusDays(1), 1)).isTrue();
    }

    @Test
    void of_many_that_ask_at_once_no_more_than_those_get_one() throws Exception {
        int granted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 12; i++) asked.add(() -> take(newFollowUpId(), 5));
            for (Future<Boolean> answer : threads.invokeAll(asked)) if (answer.get()) granted++;
        }
        assertThat(granted).isEqualTo(5);
    }

    private boolean take(FollowUpId followUp, int most) {
        return shares.take(SMS, ADA, followUp, TODAY, most);
    }
}
