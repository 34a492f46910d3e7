package org.broadleafsezzle.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The client alone, beside the HTTP library alone. */
final class ClientPart implements Part {
  private static final int ROUNDS = 5;
  private static final double GOAL = 1.15;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public String title() {
    return "A call to Sezzle: the module's client beside the bare HTTP library";
  }

  @Override
  public List<Row> measure() throws Exception {
    try (SezzleSimulator sezzle = SezzleSimulator.start(SimulatorOptions.defaults())) {
      ApprovedOrder order = ApprovedOrder.at(sezzle);
      Map<String, List<Double>> micros = new TreeMap<>();
      Map<String, List<Double>> bytes = new TreeMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (String call : List.of("getOrder", "capture")) {
          for (String by : List.of("ByLibrary", "ByModule")) {
            RunResult result = run(call + by, order);
            add(micros, call + by, result.getPrimaryResult().getStatistics().getPercentile(50));
            add(bytes, call + by, result.getSecondaryResults().get(ALLOCATED).getScore());
          }
        }
      }
      List<Row> rows = new ArrayList<>();
      for (String call : List.of("getOrder", "capture")) {
        rows.addAll(compared(call, "time", "µs", micros));
        rows.addAll(compared(call, "allocation", "bytes", bytes));
      }
      return rows;
    }
  }

  private static void add(Map<String, List<Double>> all, String name, double value) {
    all.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }

  private static List<Row> compared(
      String call, String what, String unit, Map<String, List<Double>> all) {
    List<Double> library = all.get(call + "ByLibrary");
    List<Double> module = all.get(call + "ByModule");
    return List.of(
        Row.of(
            "`%s`, %s per call, library and module".formatted(call, what),
            "%,.0f and %,.0f %s".formatted(Numbers.median(library), Numbers.median(module), unit)),
        Row.atMost("`%s`, %s".formatted(call, what), Numbers.medianRatio(module, library), GOAL));
  }

  private static RunResult run(String benchmark, ApprovedOrder order) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(ClientCalls.class.getName() + "." + benchmark + "$")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgs(
                "-Xmx256m",
                "-Dbench.api=" + order.api(),
                "-Dbench.order=" + order.uuid(),
                "-Dbench.token=" + order.token(),
                "-Dbench.public-key=" + SimulatorOptions.DEMO_PUBLIC_KEY,
                "-Dbench.private-key=" + SimulatorOptions.DEMO_PRIVATE_KEY)
            .build();
    return new Runner(options).runSingle();
  }
}
