package io.scribehook.domain.fake;

import io.scribehook.domain.contract.AudioUrlsContract;
import io.scribehook.domain.provider.AudioUrls;
import java.net.URI;
import java.time.Duration;

class PlainAudioUrlsContractTest extends AudioUrlsContract {
    @Override
    protected AudioUrls urls() {
        return new PlainAudioUrls(URI.create("https://scribehook.example/"));
    }

    @Override
    protected AudioUrls unreachable() {
        return new PlainAudioUrls(null);
    }

    @Override
    protected Duration validity() {
        return PlainAudioUrls.VALIDITY;
    }
}
