package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.text.JsonText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine relies on, whatever a channel sends. */
@Timeout(60)
public abstract class FollowUpChannelContract {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What the other side does when the request comes. */
    protected enum OtherSide {
        ACCEPTS,
        REFUSES_FOR_GOOD,
        IS_BUSY,
        IS_NOT_THERE,
        CUTS_OFF_AFTER_THE_REQUEST,
        KEEPS_SILENT
    }

    /** A channel that is ready; a new one each time. */
    protected abstract FollowUpChannel channel() throws Exception;

    /** Settings that are good. */
    protected abstract JsonText goodSettings();

    /** What it can be told. */
    protected abstract Occasion occasion();

    /**
     * A channel whose other side does that; whatever is opened for it is closed after the test by whoever inherits.
     * {@link org.junit.jupiter.api.Assumptions Assume} what cannot happen away.
     */
    protected abstract FollowUpChannel channelWhoseOtherSide(OtherSide does) throws Exception;

    @Test
    void it_is_ready_and_always_of_the_same_kind() throws Exception {
        FollowUpChannel channel = channel();

        assertThat(channel.missing()).isEmpty();
        assertThat(channel.kind()).isEqualTo(channel.kind()).isEqualTo(channel().kind());
    }

    @Test
    void good_settings_have_no_faults() throws Exception {
        assertThat(channel().faults(goodSettings())).isEmpty();
    }

    @Test
    void the_same_settings_have_the_same_lane() throws Exception {
        assertThat(channel().lane(goodSettings())).isEqualTo(channel().lane(goodSettings()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "42", "\"text\"", "null", "true", "{", "}", "not json", "{\"a\":", "[[["})
    void settings_that_are_no_object_have_faults(String settings) throws Exception {
        assertThat(channel().faults(new JsonText(settings)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).isNotBlank());
    }

    @Test
    void settings_may_be_nested_without_end() throws Exception {
        assertThat(channel().faults(new JsonText("[".repeat(50_000)))).isNotEmpty();
        assertThat(channel().faults(new JsonText("{\"a\":".repeat(50_000)))).isNotEmpty();
    }

    @Test
    void the_same_input_gives_the_same_request() throws Exception {
        FollowUp followUp = followUp(channel());

        Frozen frozen = channel().freeze(followUp, occasion());

        assertThat(channel().freeze(followUp, occasion())).isEqualTo(frozen);
    }

    @ParameterizedTest
    @EnumSource
    void each_result_is_what_the_other_side_made_it(OtherSide does) throws Exception {
        FollowUpChannel channel = channelWhoseOtherSide(does);
        FollowUp followUp = followUp(channel);
        Frozen frozen = channel.freeze(followUp, occasion());
        long began = System.nanoTime();

        AttemptResult result = channel.perform(delivery(followUp.id(), frozen));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.plusSeconds(2));
        switch (does) {
            case ACCEPTS -> assertThat(result).isInstanceOf(AttemptResult.Sent.class);
            case REFUSES_FOR_GOOD -> assertThat(result).isInstanceOf(AttemptResult.Refused.class);
            case IS_BUSY, IS_NOT_THERE -> assertThat(result).isInstanceOf(AttemptResult.Again.class);
            case CUTS_OFF_AFTER_THE_REQUEST, KEEPS_SILENT -> isNotSimplyRepeated(frozen, result);
        }
        assertThat(result.note()).isNotNull();
    }

    @Test
    void a_request_can_be_sent_by_a_channel_that_did_not_freeze_it() throws Exception {
        FollowUpChannel channel = channelWhoseOtherSide(OtherSide.ACCEPTS);
        FollowUp followUp = followUp(channel);
        Frozen stored = channel().freeze(followUp, occasion());

        assertThat(channel.perform(delivery(followUp.id(), stored))).isInstanceOf(AttemptResult.Sent.class);
    }

    private static void isNotSimplyRepeated(Frozen frozen, AttemptResult result) {
        switch (frozen.repetition()) {
            case UNSAFE -> assertThat(result).isInstanceOf(AttemptResult.Unknown.class);
            case SAFE -> assertThat(result).isInstanceOfAny(AttemptResult.Again.class, AttemptResult.Unknown.class);
        }
    }

    private Delivery delivery(FollowUpId key, Frozen frozen) {
        return new Delivery(key, goodSettings(), frozen, occasion(), 1, PATIENCE);
    }

    private FollowUp followUp(FollowUpChannel channel) {
        if (!channel.faults(goodSettings()).isEmpty()) return fail("the good settings have faults");
        var step = new PlanStep("step", channel.kind(), On.ALWAYS, goodSettings(), null, List.of());
        return aFollowUp().step(step).build();
    }
}
