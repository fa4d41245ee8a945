package io.scribehook.domain.work;

import java.util.List;

/**
 * The lanes of the {@link WorkQueue}. A paused lane holds back what goes out: submissions, requests for results,
 * follow-ups. What arrived is read, and deadlines are kept, all the same. Thread-safe.
 */
public interface Lanes {
    /** The paused ones, by name. */
    List<PausedLane> paused();

    /** All that have something to do, by name. */
    List<LaneLoad> loads();

    /** Pauses it; false, and nothing happens, when it is paused already. */
    boolean pause(PausedLane lane);

    /** Lets its work be claimed again, and wakes who waits for it; false when it was not paused. */
    boolean resume(Lane lane);
}
