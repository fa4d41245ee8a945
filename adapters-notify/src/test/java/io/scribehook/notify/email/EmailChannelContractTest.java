package io.scribehook.notify.email;

import io.scribehook.domain.contract.FollowUpChannelContract;
import io.scribehook.domain.followup.FollowUpChannel;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.Samples;
import io.scribehook.notify.email.EmailConfiguration.Security;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class EmailChannelContractTest extends FollowUpChannelContract {
    private @Nullable ScriptedMailServer server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) server.close();
    }

    @Override
    protected FollowUpChannel channel() {
        return to(1);
    }

    @Override
    protected JsonText goodSettings() {
        return new JsonText("{\"to\": \"ada@example.org\"}");
    }

    @Override
    protected Occasion occasion() {
        return Samples.transcribed("Hello.");
    }

    @Override
    protected FollowUpChannel channelWhoseOtherSide(OtherSide does) throws Exception {
        server = new ScriptedMailServer(
                switch (does) {
                    case ACCEPTS, IS_NOT_THERE -> Map.of();
                    case REFUSES_FOR_GOOD -> Map.of("RCPT", "550 no such user");
                    case IS_BUSY -> Map.of("RCPT", "450 later");
                    case CUTS_OFF_AFTER_THE_REQUEST -> Map.of(".", ScriptedMailServer.DROP);
                    case KEEPS_SILENT -> Map.of(".", ScriptedMailServer.SILENCE);
                });
        if (does == OtherSide.IS_NOT_THERE) server.close();
        return to(server.port());
    }

    private static FollowUpChannel to(int port) {
        return EmailConfigurations.channel(
                EmailConfigurations.smtp(port, Security.NONE, null, null, Duration.ofMinutes(1)), Path.of("unused"));
    }
}
