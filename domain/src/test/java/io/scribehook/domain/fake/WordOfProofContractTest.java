package io.scribehook.domain.fake;

import static io.scribehook.domain.fixture.Fixtures.aCallback;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.contract.PendingProofsContract;
import java.util.Map;

class WordOfProofContractTest extends PendingProofsContract {
    @Override
    protected PendingProofs proofs() {
        return new WordOfProof();
    }

    @Override
    protected CallbackEvent right() {
        return pending(WordOfProof.WORD);
    }

    @Override
    protected CallbackEvent wrong() {
        return pending("now");
    }

    private static CallbackEvent pending(String word) {
        return aCallback()
                .proof(Proof.PENDING)
                .headers(Map.of(WordOfProof.HEADER, word))
                .build();
    }
}
