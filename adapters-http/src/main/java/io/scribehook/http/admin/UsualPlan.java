package io.scribehook.http.admin;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.followup.Plan;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The plan of jobs and sources that bring none, written in the configuration as in a request. */
@Factory
final class UsualPlan {
    @Singleton
    @Named("usual")
    Plan usual(UsualPlanSettings settings) {
        return settings.plan();
    }
}
