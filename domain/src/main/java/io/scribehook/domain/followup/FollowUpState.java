package io.scribehook.domain.followup;

import java.time.Instant;

/** Where a follow-up stands. */
public sealed interface FollowUpState {
    /**
     * To be carried out.
     *
     * @param attempts how many were made
     * @param dueAt when the next one may be made, once nothing holds it
     */
    record Waiting(int attempts, Instant dueAt, Hold hold) implements FollowUpState {}

    /** Being carried out. */
    record Running(int attempt, Instant since) implements FollowUpState {}

    /**
     * Carried out.
     *
     * @param receipt what the other side called it, or how it ended, such as {@code written, not sent}
     */
    record Done(int attempts, String receipt, Instant at) implements FollowUpState {}

    /** Given up: refused for good, or out of attempts. */
    record Dead(int attempts, String reason, Instant at) implements FollowUpState {}

    /** Not to be carried out: a condition does not hold, or what it waited for was not done. */
    record Skipped(String reason, Instant at) implements FollowUpState {}

    /** It may or may not have gone out. Stays so until an operator or a policy decides. */
    record Unknown(int attempts, String reason, Instant at) implements FollowUpState {}

    /** What keeps a waiting follow-up from being due. */
    enum Hold {
        NONE,
        /** Another follow-up has to be done first. */
        PREDECESSOR,
        /** Its channel is not configured. */
        CHANNEL
    }

    default String name() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Running _ -> "running";
            case Done _ -> "done";
            case Dead _ -> "dead";
            case Skipped _ -> "skipped";
            case Unknown _ -> "unknown";
        };
    }

    default int attempts() {
        return switch (this) {
            case Waiting waiting -> waiting.attempts();
            case Running running -> running.attempt();
            case Done done -> done.attempts();
            case Dead dead -> dead.attempts();
            case Skipped _ -> 0;
            case Unknown unknown -> unknown.attempts();
        };
    }

    /** Whether it has ended. */
    default boolean ended() {
        return switch (this) {
            case Done _, Dead _, Skipped _ -> true;
            case Waiting _, Running _, Unknown _ -> false;
        };
    }
}
