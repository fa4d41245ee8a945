package io.scribehook.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.scribehook.app.configuration.Configuration;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what the service would be configured with if it were started here and now. */
@Command(
        name = "config",
        description = "Print the configuration as it holds here, with secrets masked, and what is wrong with it.",
        mixinStandardHelpOptions = true)
public final class ShowConfiguration implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ApplicationContext context = ApplicationContext.builder().start()) {
            var configuration = new Configuration(context);
            List<String> faults = configuration.faults(System.getenv());
            if (json) out.println(document(configuration, faults).toPrettyString());
            else
                for (Configuration.Effective each : configuration.effective())
                    out.printf("%s = %s  (%s)%n", each.key(), each.value() == null ? "" : each.value(), each.origin());
            out.flush();
            return Faults.told(faults, spec.commandLine().getErr()).status();
        }
    }

    private static ObjectNode document(Configuration configuration, List<String> faults) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        ObjectNode keys = document.putObject("keys");
        for (Configuration.Effective each : configuration.effective())
            keys.putObject(each.key()).put("value", each.value()).put("origin", each.origin());
        faults.forEach(document.putArray("faults")::add);
        return document;
    }
}
