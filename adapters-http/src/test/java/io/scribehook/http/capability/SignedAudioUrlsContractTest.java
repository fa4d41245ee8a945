package io.scribehook.http.capability;

import io.scribehook.domain.contract.AudioUrlsContract;
import io.scribehook.domain.provider.AudioUrls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

class SignedAudioUrlsContractTest extends AudioUrlsContract {
    private static final List<String> KEYS = List.of("7:000102030405060708090a0b0c0d0e0f");

    @Override
    protected AudioUrls urls() {
        return at(URI.create("https://hooks.example.com/behind/"));
    }

    @Override
    protected AudioUrls unreachable() {
        return at(null);
    }

    @Override
    protected Duration validity() {
        return Duration.ofHours(2);
    }

    private AudioUrls at(@Nullable URI publicUrl) {
        return new SignedAudioUrls(
                new CapabilitySettings(publicUrl, List.of(), Duration.ofDays(1), KEYS, "data"),
                new AudioUrlSettings(validity()));
    }
}
