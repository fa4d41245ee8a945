package io.scribehook.app.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Callbacks by the thousand: written once, then only their id is changed, so that making them costs nothing. */
final class LoadParcels {
    private final ProviderApi api;
    private final Speeches speeches;

    LoadParcels(ProviderApi api, Speeches speeches) {
        this.api = api;
        this.speeches = speeches;
    }

    Template template(URI callback) throws IOException {
        Job job = api.unasked(callback);
        Speech speech = speeches.of(job, api);
        job.becomes(new JobState.Done(Instant.now(), speech));
        var bytes = new ByteArrayOutputStream();
        Json json = generator -> api.writeCallback(job, generator);
        json.writeTo(bytes);
        byte[] body = bytes.toByteArray();
        int at = bytes.toString(StandardCharsets.ISO_8859_1).indexOf(job.id());
        return new Template(body, at, speech);
    }

    /** A job of the kind that the template is for. */
    Job next(URI callback, Template template) {
        Job job = api.unasked(callback);
        job.becomes(new JobState.Done(Instant.now(), template.speech()));
        return job;
    }

    /**
     * A body for any id.
     *
     * @param at where the id stands in it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Template(byte[] body, int at, Speech speech) {
        Parcel with(String id) {
            byte[] copy = body.clone();
            byte[] changed = id.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(changed, 0, copy, at, changed.length);
            return new Parcel.InMemory(copy);
        }
    }
}
