package io.scribehook.domain.fake;

import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.contract.SecretBoxContract;

final class InMemorySecretBoxContractTest extends SecretBoxContract {
    @Override
    protected SecretBox box() {
        return new InMemorySecretBox();
    }
}
