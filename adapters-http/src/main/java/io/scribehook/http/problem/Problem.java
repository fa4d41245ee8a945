package io.scribehook.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.scribehook.domain.job.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 says it.
 *
 * @param type one of {@link ProblemType}
 * @param detail one sentence about this time; never what the request said
 * @param errors each single fault, empty unless the request was not valid
 * @param incident by which the log tells more, null unless the fault is ours
 */
@Serdeable.Serializable
public record Problem(
        String type,
        String title,
        int status,
        String detail,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<Entry> errors,

        @Nullable String incident) {
    public static final MediaType MEDIA_TYPE = new MediaType("application/problem+json");

    /**
     * One fault.
     *
     * @param pointer where in the request's JSON (RFC 6901), or {@code ?name} for a query parameter
     */
    @Serdeable.Serializable
    @JsonInclude(JsonInclude.Include.ALWAYS) // the empty pointer is the whole document
    public record Entry(String pointer, String detail) {}

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.of(), null);
    }

    /** A problem of the type with a status that a provider has to be told instead of the usual one. */
    public static Problem of(ProblemType type, int status, String detail) {
        return new Problem(type.uri(), type.title(), status, detail, List.of(), null);
    }

    public static Problem invalid(List<Fault> faults) {
        var entries = faults.stream()
                .map(fault -> new Entry(fault.pointer(), fault.detail()))
                .toList();
        var type = ProblemType.INVALID;
        return new Problem(type.uri(), type.title(), type.status(), "See errors.", entries, null);
    }

    static Problem incident(String incident) {
        var type = ProblemType.INTERNAL;
        return new Problem(type.uri(), type.title(), type.status(), "It has been logged.", List.of(), incident);
    }

    public MutableHttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .contentType(MEDIA_TYPE)
                .body(this);
    }
}
