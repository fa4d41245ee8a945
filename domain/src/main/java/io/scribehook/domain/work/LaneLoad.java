package io.scribehook.domain.work;

import java.time.Instant;

/**
 * What there is to do in a lane.
 *
 * @param waiting how many pieces, those under way included
 * @param underWay how many are held by somebody
 * @param oldestDueAt when the first of them is or was due
 */
public record LaneLoad(WorkKind kind, Lane lane, long waiting, long underWay, Instant oldestDueAt) {}
