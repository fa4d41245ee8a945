package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.app.command.Exit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Does the same to several things, each on its own: what one refuses does not keep the others from it. */
abstract class Verb extends Remote {
    @Parameters(arity = "1..*", paramLabel = "ID")
    List<String> ids = new ArrayList<>();

    /** Does it to one of them and gives what the service answers. */
    abstract JsonNode act(Client client, String id) throws InterruptedException;

    /** What was done, in words. */
    abstract String told(JsonNode answer);

    @Override
    final Exit run(Client client, Printer printer) throws InterruptedException {
        Exit worst = Exit.OK;
        for (String id : ids) {
            try {
                JsonNode answer = act(client, Query.encoded(id));
                if (printer.json()) printer.document(answer);
                else printer.say(told(answer));
            } catch (Failure e) {
                if (ids.size() == 1 || hopeless(e)) throw e;
                worst = e.exit();
                printer.say(id + ": " + e.getMessage());
            }
        }
        return worst;
    }

    private static boolean hopeless(Failure e) {
        return e.exit() == Exit.UNREACHABLE || e.exit() == Exit.DENIED;
    }
}
