package io.scribehook.domain.followup;

/** On which branch a step is owed. */
public enum On {
    SUCCESS,
    FAILURE,
    ALWAYS;

    public boolean includes(Branch branch) {
        return switch (this) {
            case SUCCESS -> branch == Branch.SUCCESS;
            case FAILURE -> branch == Branch.FAILURE;
            case ALWAYS -> true;
        };
    }
}
