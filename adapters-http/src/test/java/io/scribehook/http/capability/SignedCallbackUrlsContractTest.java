package io.scribehook.http.capability;

import io.scribehook.domain.contract.CallbackUrlsContract;
import io.scribehook.domain.provider.CallbackUrls;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

class SignedCallbackUrlsContractTest extends CallbackUrlsContract {
    private static CallbackUrls at(@Nullable URI publicUrl) {
        var settings = new CapabilitySettings(
                publicUrl, List.of(), Duration.ofDays(30), List.of("3:" + "7e".repeat(32)), "unused");
        return new SignedCallbackUrls(settings, InstantSource.system(), () -> {
            throw new IllegalStateException("nobody is inside");
        });
    }

    @Override
    protected CallbackUrls urls() {
        return at(URI.create("https://hooks.example.com/in"));
    }

    @Override
    protected CallbackUrls unreachable() {
        return at(null);
    }
}
