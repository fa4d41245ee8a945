package io.scribehook.domain.fake;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Delivery;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Frozen.Repetition;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import java.time.Instant;
import java.util.List;

/**
 * A channel that sends nothing, remembers everything, and succeeds unless its script says otherwise. It freezes the
 * settings as they are; settings that contain {@code unfreezable} cannot be frozen. Settings are good when they are
 * between braces.
 */
public final class RecordingChannel implements FollowUpChannel {
    private final FollowUpKind kind;
    private final Repetition repetition;
    private final Script<Delivery, AttemptResult> deliveries =
            new Script<>(delivery -> new AttemptResult.Sent("receipt-" + delivery.key()));
    private final Script<Delivery, LookUp> lookUps = new Script<>(_ -> new LookUp.CannotTell());
    private volatile List<String> missing = List.of();
    private volatile boolean brief;

    public RecordingChannel(FollowUpKind kind, Repetition repetition) {
        this.kind = kind;
        this.repetition = repetition;
    }

    /** What was performed, and what comes of it. */
    public Script<Delivery, AttemptResult> deliveries() {
        return deliveries;
    }

    /** What was looked up, and what is found. */
    public Script<Delivery, LookUp> lookUps() {
        return lookUps;
    }

    /** From now on this is missing; nothing at all makes the channel ready. */
    public RecordingChannel lacking(String... sentences) {
        missing = List.of(sentences);
        return this;
    }

    /** From now on its sending takes no time. */
    public RecordingChannel beingBrief() {
        brief = true;
        return this;
    }

    @Override
    public boolean brief() {
        return brief;
    }

    @Override
    public FollowUpKind kind() {
        return kind;
    }

    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public List<String> faults(JsonText settings) {
        String value = settings.value().strip();
        return value.startsWith("{") && value.endsWith("}") ? List.of() : List.of("the settings are no object");
    }

    @Override
    public Frozen freeze(FollowUp followUp, Occasion occasion) {
        JsonText settings = followUp.step().settings();
        if (settings.value().contains("unfreezable")) throw new CannotFreeze("the settings say so");
        return new Frozen(settings, new Lane(kind.value()), repetition);
    }

    @Override
    public AttemptResult perform(Delivery delivery) {
        return deliveries.play(delivery);
    }

    @Override
    public LookUp lookUp(Delivery delivery, Instant handedOverAt) {
        return lookUps.play(delivery);
    }
}
