package io.scribehook.app.command.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.app.command.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,8})([smhd])");
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

    /** Makes another one in its place. */
    @Command(
            name = "rotate",
            description =
                    "Make a key with the same name, scopes and end, and print it; the old one stays good for a day,"
                            + " or as --overlap says.")
    static final class Rotate extends Remote {
        @Parameters(paramLabel = "PREFIX")
        String prefix = "";

        @Option(
                names = "--overlap",
                paramLabel = "DURATION",
                description = "How long the old one stays good, such as 90s, 1h or 7d; 0s for not at all.")
        @Nullable
        String overlap;

        @Override
        Exit run(Client client, Printer printer) throws InterruptedException {
            ObjectNode asked = new ObjectMapper().createObjectNode();
            if (overlap != null) asked.put("overlap_seconds", seconds(overlap));
            return show(client.send("POST", PATH + "/" + Query.encoded(prefix) + "/rotate", asked), printer);
        }

        private static long seconds(String text) {
            Matcher duration = DURATION.matcher(text);
            if (!duration.matches()) throw new Failure(Exit.USAGE, "--overlap is a duration such as 90s, 1h or 7d");
            long number = Long.parseLong(duration.group(1));
            return switch (duration.group(2)) {
                case "d" -> number * 86_400;
                case "h" -> number * 3_600;
                case "m" -> number * 60;
                default -> number;
            };
        }
    }
}
