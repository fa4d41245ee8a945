package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;

/** One provider as its clients see it. Thread-safe. */
interface ProviderApi {
    Answer answer(Request request) throws IOException;

    /** The result of a job, as long as it will be. */
    void writeResult(Job job, Speech speech, JsonGenerator json) throws IOException;

    /** The body of the callback for a job that is done or has failed. */
    void writeCallback(Job job, JsonGenerator json) throws IOException;

    /** A job as if somebody had submitted one, with all that makes a result longer. */
    Job unasked(URI callback);
}
