package io.scribehook.domain.overview;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventState;

/**
 * A callback event in a list.
 *
 * @param deliveries how often the same bytes came
 */
public record EventLine(CallbackEvent event, EventState state, int deliveries) {}
