package io.scribehook.http.capability;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link CallbackUrls} whose tokens sign themselves: {@code <public URL>/hook/<token>}. */
@Singleton
final class SignedCallbackUrls implements CallbackUrls {
    private static final ProviderName DEEPGRAM = new ProviderName("deepgram");

    /** Source: developers.deepgram.com, the page on callbacks. */
    private static final Set<Integer> DEEPGRAM_PORTS = Set.of(80, 443, 8080, 8443);

    private final CapabilityKeys keys;
    private final @Nullable URI publicUrl;
    private final List<String> internal;
    private final Duration lifetime;
    private final InstantSource clock;
    private final BeanProvider<EmbeddedServer> server;

    SignedCallbackUrls(CapabilitySettings settings, InstantSource clock, BeanProvider<EmbeddedServer> server) {
        this.lifetime = settings.capabilityLifetime();
        this.clock = clock;
        this.keys = settings.keys();
        this.publicUrl = settings.publicUrl();
        this.internal = List.copyOf(settings.internalProviders());
        this.server = server;
    }

    @Override
    public Optional<URI> of(Capability capability) {
        return base(capability.provider()).map(base -> URI.create(base + "/hook/" + Token.of(capability, keys)));
    }

    @Override
    public Optional<Capability> read(String token) {
        return Token.read(token, keys)
                .map(it -> new Capability(it.submission(), it.provider(), it.late() || isOld(it.submission())));
    }

    /** A submission's id tells when it was made (RFC 9562 section 5.7). */
    private boolean isOld(SubmissionId submission) {
        UUID id = submission.value();
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return id.version() == 7 && made.plus(lifetime).isBefore(clock.instant());
    }

    private Optional<String> base(ProviderName provider) {
        if (internal.contains(provider.value()))
            return server.find(null).filter(EmbeddedServer::isRunning).map(us -> "http://127.0.0.1:" + us.getPort());
        if (publicUrl == null || unreachable(provider).isPresent()) return Optional.empty();
        return Optional.of(publicUrl.toString().replaceFirst("/+$", ""));
    }

    @Override
    public Optional<String> unreachable(ProviderName provider) {
        if (internal.contains(provider.value())) return Optional.empty();
        if (publicUrl == null) return Optional.of("scribehook.public-url is not set");
        boolean callable =
                !provider.equals(DEEPGRAM) || publicUrl.getPort() < 0 || DEEPGRAM_PORTS.contains(publicUrl.getPort());
        return callable
                ? Optional.empty()
                : Optional.of("it calls back on the ports 80, 443, 8080 and 8443 only, and scribehook.public-url has "
                        + publicUrl.getPort());
    }
}
