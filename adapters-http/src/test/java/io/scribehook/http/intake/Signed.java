package io.scribehook.http.intake;

/** Signed deliveries whose secrets are nobody's; the libraries that the schemes' makers publish agree with them. */
final class Signed {
    static final String STRIPE_SECRET = "whsec_test_secret";
    static final long STRIPE_TIME = 1_700_000_000;
    static final String STRIPE_BODY = "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\"}";
    static final String STRIPE_V1 = "67da5088c63e080c71bd2bb0cb5c03d85a8fc6a21ce3aaf484df809654745b92";
    static final String STRIPE_HEADER = "t=" + STRIPE_TIME + ",v1=" + STRIPE_V1;

    static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String STANDARD_ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    static final long STANDARD_TIME = 1_614_265_330;
    static final String STANDARD_BODY = "{\"test\": 2432232314}";
    static final String STANDARD_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** The example of GitHub's own page on validating deliveries. */
    static final String GITHUB_SECRET = "It's a Secret to Everybody";

    static final String GITHUB_BODY = "Hello, World!";
    static final String GITHUB_SIGNATURE = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    static final String DISCORD_KEY = "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c";
    static final String DISCORD_TIME = "1700000000";
    static final String DISCORD_BODY = "{\"type\":1}";
    static final String DISCORD_SIGNATURE = "9ef52e0980512fc86504213828935ead2d8ad69632af84e31aae7c0a1593a04f"
            + "81779d871c1d68240dce56038c60788e51e59a6c3f14c72a4183c785b1e8b70e";

    /** The example that X published with its challenge-response check. */
    static final String X_SECRET = "z3ZX4v7mAAUGykl3EcmkqbartmuW8VFOOzCloLx9Q45P0hLrFu";

    static final String X_TOKEN = "9b4507b3-9040-4669-9ca3-6b94edb50553";
    static final String X_RESPONSE = "sha256=Cytd4Sq+NvEcV3MMrXxWJGJx5A+y/lXzzU2Maartkx8=";

    private Signed() {}
}
