package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.job.ProviderName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description as it is used, checked as a whole when it is made. Immutable. */
@Singleton
final class PolledProvider {
    static final ProviderName POLLED = new ProviderName("polled");

    final PolledSubmit submit;
    final PolledStatus status;
    final PolledResult result;
    final PolledDelete delete;
    final JsonPointer id;
    final Map<String, String> headers;

    /** The body of a submission; null when audio is sent in a form, or there is no provider. */
    final @Nullable ObjectNode template;

    private final JsonPointer state;
    private final JsonPointer error;
    private final Set<String> done;
    private final Set<String> failed;
    private final PolledTranscript transcript;
    private final boolean described;

    /** What the status in an answer says. */
    enum Stage {
        DONE,
        FAILED,
        WORKING,
        NONE
    }

    PolledProvider(PolledSubmit submit, PolledStatus status, PolledResult result, PolledDelete delete) {
        this.submit = submit;
        this.status = status;
        this.result = result;
        this.delete = delete;
        described = submit.url() != null || status.url() != null;
        headers = submit.headers() == null ? Map.of() : Map.copyOf(submit.headers());
        done = status.done() == null ? Set.of() : Set.copyOf(status.done());
        failed = status.failed() == null ? Set.of() : Set.copyOf(status.failed());
        var faults = new Faults();
        if (described) check(faults);
        id = faults.pointer("submit.id", submit.id());
        state = faults.pointer("status.pointer", status.pointer());
        error = faults.pointer("status.error", status.error());
        transcript = new PolledTranscript(result, faults);
        template = submit.body() == null ? null : faults.template("submit.body", submit.body());
        faults.tell();
    }

    private void check(Faults faults) {
        faults.url("submit.url", submit.url(), false);
        faults.url("status.url", status.url(), true);
        if (result.url() != null) faults.url("result.url", result.url(), true);
        if (delete.url() != null) faults.url("delete.url", delete.url(), true);
        if (!delete.method().matches("DELETE|POST|PUT")) faults.add("delete.method", "is not DELETE, POST or PUT");
        if (!submit.method().matches("POST|PUT")) faults.add("submit.method", "is not POST or PUT");
        if ((submit.body() == null) == (submit.fileField() == null))
            faults.add("submit", "has not exactly one of body and file-field");
        faults.headers(headers);
        if (done.isEmpty()) faults.add("status.done", "is not set");
        if (done.stream().anyMatch(failed::contains)) faults.add("status.failed", "has a value of status.done");
    }

    /** Whether there is a provider at all. */
    boolean described() {
        return described;
    }

    Stage stage(JsonNode answer) {
        JsonNode found = answer.at(state);
        if (!found.isValueNode() || found.isNull()) return Stage.NONE;
        String said = found.asText();
        return done.contains(said) ? Stage.DONE : failed.contains(said) ? Stage.FAILED : Stage.WORKING;
    }

    /** The reason that an answer gives, or null. */
    @Nullable
    String error(JsonNode answer) {
        JsonNode found = answer.at(error);
        if (found.isMissingNode() || found.isNull()) return null;
        return found.isValueNode() ? found.asText() : found.toString();
    }

    List<String> missing() {
        return described ? List.of() : List.of("scribehook.providers.polled.submit.url is not set");
    }

    PolledTranscript transcript() {
        return transcript;
    }
}
