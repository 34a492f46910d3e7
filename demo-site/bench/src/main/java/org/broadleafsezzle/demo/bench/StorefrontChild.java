package org.broadleafsezzle.demo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.broadleafsezzle.demo.server.DemoOptions;
import org.broadleafsezzle.demo.server.DemoServer;

/** A storefront in a process of its own. It ends when whoever started it closes its input. */
public final class StorefrontChild {
  private static final int COLLECTIONS = 3;
  private static final long NANOS_IN_MILLI = 1_000_000;

  private StorefrontChild() {}

  /** Starts as the system properties {@code demo.*} say, and prints a {@link StorefrontStart}. */
  public static void main(String[] arguments) throws Exception {
    PrintStream output = System.out;
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long worked = process.getProcessCpuTime();
    long begin = System.nanoTime();
    DemoServer server = DemoServer.start(DemoOptions.from(System.getProperties()));
    long millis = (System.nanoTime() - begin) / NANOS_IN_MILLI;
    long cpuMillis = (process.getProcessCpuTime() - worked) / NANOS_IN_MILLI;
    output.println(new StorefrontStart(millis, cpuMillis, bytesInUse(), server.shopUrl()).asLine());
    output.flush();
    while (System.in.read() >= 0) {
      // It goes on until the input ends.
    }
    System.exit(0);
  }

  private static long bytesInUse() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    return memory.getHeapMemoryUsage().getUsed() + memory.getNonHeapMemoryUsage().getUsed();
  }
}
