package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who opted out is remembered until somebody takes it back. */
public abstract class OptOutsContract {
    private static final FollowUpKind SMS = new FollowUpKind("sms");
    private static final String ADA = "+442079460018";

    private OptOuts optOuts;

    /** One with nobody in it; asked once before each test. */
    protected abstract OptOuts nobody() throws Exception;

    @BeforeEach
    void open() throws Exception {
        optOuts = nobody();
    }

    @Test
    void who_opted_out_is_found_by_kind_and_recipient() {
        OptOut ada = added(ADA);

        assertThat(optOuts.find(SMS, ADA)).contains(ada);
        assertThat(optOuts.find(SMS, "+442079460019")).isEmpty();
        assertThat(optOuts.find(new FollowUpKind("email"), ADA)).isEmpty();
    }

    @Test
    void the_first_time_counts() {
        OptOut first = added(ADA);
        added(ADA);

        assertThat(optOuts.find(SMS, ADA)).contains(first);
        assertThat(optOuts.read(new Page.Asked(10, null)).items()).containsExactly(first);
    }

    @Test
    void it_can_be_taken_back_and_said_again() {
        OptOut first = added(ADA);

        assertThat(optOuts.remove(first.id())).isTrue();
        assertThat(optOuts.remove(first.id())).isFalse();
        assertThat(optOuts.find(SMS, ADA)).isEmpty();
        OptOut again = added(ADA);
        assertThat(optOuts.find(SMS, ADA)).contains(again);
    }

    @Test
    void pages_show_the_newest_first() {
        OptOut first = added("+442079460001");
        OptOut second = added("+442079460002");
        OptOut third = added("+442079460003");

        Page<OptOut> page = optOuts.read(new Page.Asked(2, null));
        assertThat(page.items()).containsExactly(third, second);
        UUID next = page.next();
        assertThat(optOuts.read(new Page.Asked(2, next)).items()).containsExactly(first);
    }

    private OptOut added(String recipient) {
        var optOut = new OptOut(newId(), SMS, recipient, "The recipient said 'stop'.", NOW);
        optOuts.add(optOut);
        return optOut;
    }
}
