package io.scribehook.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.scribehook.app.configuration.Configuration;
import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.checkup.SelfCheck.Finding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether all that the service leans on works, with the configuration that holds here. Sends and changes nothing. */
@Command(
        name = "doctor",
        description =
                "Check the configuration, and what the service leans on: database, spool, native code, SMTP, Twilio,"
                        + " translators, public URL, clock.",
        mixinStandardHelpOptions = true)
public final class Doctor implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private record Examined(String subject, Finding finding) {}

    @Override
    public Integer call() throws InterruptedException {
        var command = Objects.requireNonNull(spec).commandLine();
        try (ApplicationContext context = ApplicationContext.builder().start()) {
            List<String> faults = new Configuration(context).faults(System.getenv());
            if (!faults.isEmpty()) return Faults.told(faults, command.getErr()).status();
            List<Examined> examined = examine(context);
            if (json) command.getOut().println(document(examined).toPrettyString());
            else examined.forEach(each -> tell(each, command.getOut()));
            command.getOut().flush();
            boolean wrong = examined.stream().anyMatch(each -> each.finding() instanceof Finding.Wrong);
            return (wrong ? Exit.NOT_SO : Exit.OK).status();
        }
    }

    private static List<Examined> examine(ApplicationContext context) throws InterruptedException {
        var examined = new ArrayList<Examined>();
        examined.add(new Examined("configuration", new Finding.Fine("Every key is known and can be read.")));
        var checks = context.getBeansOfType(SelfCheck.class).stream()
                .sorted(Comparator.comparing(SelfCheck::subject, String.CASE_INSENSITIVE_ORDER))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Finding>> findings =
                    checks.stream().map(check -> threads.submit(check::look)).toList();
            for (int i = 0; i < checks.size(); i++)
                examined.add(new Examined(checks.get(i).subject(), found(findings.get(i))));
        }
        return examined;
    }

    private static Finding found(Future<Finding> finding) throws InterruptedException {
        try {
            return finding.get();
        } catch (ExecutionException _) {
            return new Finding.Wrong("The check itself failed.", "This is a defect; please report it.");
        }
    }

    private static void tell(Examined each, PrintWriter out) {
        switch (each.finding()) {
            case Finding.Fine(String what) -> out.printf("ok     %-14s %s%n", each.subject(), what);
            case Finding.Off(String why) -> out.printf("off    %-14s %s%n", each.subject(), why);
            case Finding.Wrong(String what, String hint) ->
                out.printf("WRONG  %-14s %s%n%22s-> %s%n", each.subject(), what, "", hint);
        }
    }

    private static ArrayNode document(List<Examined> examined) {
        ArrayNode document = new ObjectMapper().createArrayNode();
        for (Examined each : examined) {
            ObjectNode entry = document.addObject().put("subject", each.subject());
            switch (each.finding()) {
                case Finding.Fine(String what) -> entry.put("finding", "ok").put("what", what);
                case Finding.Off(String why) -> entry.put("finding", "off").put("what", why);
                case Finding.Wrong(String what, String hint) ->
                    entry.put("finding", "wrong").put("what", what).put("hint", hint);
            }
        }
        return document;
    }
}
