package io.scribehook.domain.callback;

import io.scribehook.domain.job.ProviderName;
import java.io.IOException;

/** How one provider speaks to us: port for an adapter to implement, one class for each provider. Thread-safe. */
public interface CallbackDialect {
    /** Whose callbacks it reads. */
    ProviderName provider();

    /**
     * Reads an event. Anything that is not understood is {@link Meaning.Unrecognised} with a sentence on why; unknown
     * fields are no reason. The same event always has the same meaning. Must bear any bytes, up to the intake's size
     * limit, without holding them whole in memory more than once.
     *
     * @throws IOException when the body cannot be read from where it is stored (not when it makes no sense)
     */
    Meaning read(CallbackEvent event, Body body) throws IOException;

    /** How this provider is answered. */
    default Acknowledgement acknowledgement() {
        return Acknowledgement.USUAL;
    }
}
