package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A secret in the JSON body. One that stands there twice proves nothing, nor does a body that is not JSON. */
record BodySecretSeal(Verification.BodySecret secret) implements Seal {
    @Override
    public void update(byte[] bytes, int offset, int length) {}

    @Override
    public boolean holds(Body body) throws IOException {
        List<String> path = Arrays.stream(secret.pointer().substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        var found = new ArrayList<String>();
        String fault = JsonWalk.through(body, walk -> find(walk, path, found));
        if (fault != null || found.size() != 1) return false;
        byte[] presented = found.getFirst().getBytes(StandardCharsets.UTF_8);
        return secret.values().stream()
                .map(value -> MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), presented))
                .reduce(false, Boolean::logicalOr);
    }

    private static void find(JsonWalk walk, List<String> path, List<String> found) throws IOException {
        walk.object(name -> {
            if (!name.equals(path.getFirst())) return;
            if (path.size() > 1) find(walk, path.subList(1, path.size()), found);
            else {
                String value = walk.text();
                found.add(value == null ? "" : value);
            }
        });
    }
}
