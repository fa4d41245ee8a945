package io.scribehook.domain.fake;

import io.scribehook.domain.contract.CallbackUrlsContract;
import io.scribehook.domain.provider.CallbackUrls;
import java.net.URI;

class PlainCallbackUrlsContractTest extends CallbackUrlsContract {
    @Override
    protected CallbackUrls urls() {
        return new PlainCallbackUrls(URI.create("https://scribehook.example/"));
    }

    @Override
    protected CallbackUrls unreachable() {
        return new PlainCallbackUrls(null);
    }
}
