package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, makes, revokes and rotates keys. */
@Command(
        name = "keys",
        description = "List the keys of the API; create, revoke or rotate one.",
        subcommands = {Keys.Create.class, Keys.Revoke.class, Keys.Rotate.class})
public final class Keys extends Remote {
    private static final String PATH = "/api/v1/keys";
    private static final List<Printer.Column> COLUMNS = List.of(
            new Printer.Column("PREFIX", "/prefix"),
            new Printer.Column("NAME", "/name"),
            new Printer.Column("SCOPES", "/scopes"),
            new Printer.Column("LAST USED", "/last_used_at"),
            new Printer.Column("EXPIRES", "/expires_at"),
            new Printer.Column("REVOKED", "/revoked_at"));

    @Override
    Exit run(Client client, Printer printer) throws InterruptedException {
        JsonNode page = client.get(PATH);
        if (printer.json()) printer.document(page);
        else {
            var rows = new ArrayList<JsonNode>();
            page.path("items").forEach(rows::add);
            printer.table(COLUMNS, rows);
        }
        return Exit.OK;
    }

    /** Prints the key and nothing else, so that it can go straight into a file. */
    private static Exit show(JsonNode minted, Printer printer) {
        if (printer.json()) printer.document(minted);
        else printer.say(minted.path("key").asText());
        return Exit.OK;
    }

    /** Makes one. */
    @Command(name = "create", description = "Make a key and print it, this once.")
    static final class Create extends Remote {
        @Parameters(paramLabel = "NAME", description = "Whose it is, or what for.")
        String name = "";

        @Option(
                names = "--scope",
                split = ",",
                required = true,
                description = "submit, read, operate or admin; may be repeated.")
        List<String> scopes = new ArrayList<>();

        @Option(names = "--expires", paramLabel = "TIME", description = "Until when it is good: 2027-01-01T00:00:00Z.")
        @Nullable
        String expires;

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            ObjectNode asked = new ObjectMapper().createObjectNode().put("name", name);
            scopes.forEach(asked.putArray("scopes")::add);
            if (expires != null) asked.put("expires_at", expires);
            return show(client.send("POST", PATH, asked), printer);
        }
    }

    /** Revokes one. */
    @Command(name = "revoke", description = "Revoke a key; takes effect at once.")
    static final class Revoke extends Remote {
        @Parameters(paramLabel = "PREFIX")
        String prefix = "";

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            client.send("DELETE", PATH + "/" + Query.encoded(prefix), null);
            if (!printer.json()) printer.say("key " + prefix + " is revoked");
            return Exit.OK;
        }
    }

    /** Makes another one like it. */
    @Command(
            name = "rotate",
            description = "Make a key with the same name, scopes and end, and print it; the old one stays good until it"
                    + " is revoked, with --revoke at once.")
    static final class Rotate extends Remote {
        @Parameters(paramLabel = "PREFIX")
        String prefix = "";

        @Option(names = "--revoke", description = "Revoke the old one once the new one is made.")
        boolean revoke;

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            JsonNode old = find(client);
            ObjectNode asked = new ObjectMapper().createObjectNode();
            asked.set("name", old.path("name"));
            asked.set("scopes", old.path("scopes"));
            if (old.hasNonNull("expires_at")) asked.set("expires_at", old.path("expires_at"));
            JsonNode minted = client.send("POST", PATH, asked);
            Exit shown = show(minted, printer);
            if (revoke) client.send("DELETE", PATH + "/" + Query.encoded(prefix), null);
            return shown;
        }

        private JsonNode find(Client client) throws InterruptedException {
            for (JsonNode key : client.get(PATH).path("items"))
                if (key.path("prefix").asText().equals(prefix)) return key;
            throw new Failure(Exit.NOT_FOUND, "there is no key with this prefix");
        }
    }
}
