package org.broadleafsezzle.demo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** The machine that was measured on, in words that do not name it. */
final class Machine {
  private static final double GIBIBYTE = 1L << 30;
  private static final double MEBIBYTE = 1L << 20;

  private Machine() {}

  /** The bytes on the heap of this process once the garbage is gone. */
  static double megabytesInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }

  static String asMarkdown() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "Measured on %s: %d cores (%s), %.0f GB of memory, %s, JDK %s. Load of the machine before: %.1f.\n"
        .formatted(
            LocalDate.now(),
            system.getAvailableProcessors(),
            system.getArch(),
            system.getTotalMemorySize() / GIBIBYTE,
            system.getName(),
            Runtime.version(),
            system.getSystemLoadAverage());
  }
}
