package io.scribehook.app.command;

import java.io.PrintWriter;
import java.util.List;

/** Says what is wrong with a configuration: all of it, at once. */
final class Faults {
    private Faults() {}

    static Exit told(List<String> faults, PrintWriter err) {
        if (faults.isEmpty()) return Exit.OK;
        err.println("scribehook: the configuration is not right:");
        faults.forEach(fault -> err.println("  " + fault));
        err.flush();
        return Exit.CONFIGURATION;
    }
}
