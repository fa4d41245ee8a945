package io.scribehook.http.provider.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class WebhookDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new WebhookDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\"}".getBytes(UTF_8),
                "{\"version\":1,\"type\":1,\"event\":{\"type\":\"ENTITLEMENT_CREATE\",\"data\":{}}}".getBytes(UTF_8));
    }
}
