package io.scribehook.app.wiring;

import io.scribehook.domain.followup.Plan;
import jakarta.inject.Singleton;

/** The plan of jobs and sources that bring none: nothing is owed. */
@Singleton
record UsualPlan(Plan plan) {
    UsualPlan() {
        this(Plan.NOTHING);
    }
}
