package io.scribehook.notify.translate;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A LibreTranslate server.
 *
 * @param url its root, without {@code /translate}
 * @param mostBytes the longest text to send at once; servers limit the characters of a request
 */
@ConfigurationProperties("scribehook.channels.translate.libretranslate")
record LibreTranslateConfiguration(
        @Nullable URI url,
        @Nullable String apiKey,
        @Bindable(defaultValue = "2000") int mostBytes) {
    @Override
    public String toString() {
        return "LibreTranslateConfiguration[]";
    }
}
