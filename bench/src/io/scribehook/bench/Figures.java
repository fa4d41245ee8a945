package io.scribehook.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What was measured: by scene, by contender, round after round. */
final class Figures {
    private final Map<String, Map<String, List<Load.Result>>> results = new LinkedHashMap<>();

    void add(String scene, String contender, Load.Result result) {
        results.computeIfAbsent(scene, _ -> new LinkedHashMap<>())
                .computeIfAbsent(contender, _ -> new ArrayList<>())
                .add(result);
        System.out.printf(
                "%-24s %-8s %7.0f events/s %7.1f MB/s  p50 %7.2f ms  p99 %7.2f ms  refused %d%n",
                scene,
                contender,
                result.perSecond(),
                result.megabytesPerSecond(),
                result.millis(0.5),
                result.millis(0.99),
                result.refusals());
        if (result.refusals() > 0) throw new IllegalStateException(contender + " refused " + result.refusals());
    }

    Set<String> scenes() {
        return results.keySet();
    }

    Set<String> contenders(String scene) {
        return results.get(scene).keySet();
    }

    double median(String scene, String contender, ToDoubleFunction<Load.Result> figure) {
        return median(
                results.get(scene).get(contender).stream().mapToDouble(figure).toArray());
    }

    /** The median of the rounds' ratios: what disturbs a round disturbs both sides of it. */
    double ratio(String scene, String one, String other, ToDoubleFunction<Load.Result> figure) {
        List<Load.Result> ones = results.get(scene).get(one);
        List<Load.Result> others = results.get(scene).get(other);
        var ratios = new double[ones.size()];
        for (int i = 0; i < ratios.length; i++)
            ratios[i] = figure.applyAsDouble(ones.get(i)) / figure.applyAsDouble(others.get(i));
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
