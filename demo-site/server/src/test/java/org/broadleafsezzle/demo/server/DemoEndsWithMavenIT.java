package org.broadleafsezzle.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A Maven that is killed leaves no demo behind that keeps the port. */
class DemoEndsWithMavenIT {

  private static final int SECONDS = 30;

  @Test
  void aDemoWhoseParentIsKilledEnds() throws Exception {
    String demo =
        String.join(
            " ",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddemo.ends-with-parent=true",
                "-Ddemo.port=0",
                "-Ddemo.storefront.dir=" + System.getProperty("demo.storefront.dir"),
                "-Ddemo.admin.dir=" + System.getProperty("demo.admin.dir"),
                "-cp",
                System.getProperty("java.class.path"),
                DemoMain.class.getName()));
    Process parent =
        new ProcessBuilder("sh", "-c", demo + "; true").redirectErrorStream(true).start();
    assertThat(parent.getInputStream().read()).as("it has begun to start").isNotEqualTo(-1);
    ProcessHandle child = parent.children().findFirst().orElseThrow();

    parent.destroyForcibly();

    try {
      child.onExit().get(SECONDS, TimeUnit.SECONDS);
    } finally {
      child.destroyForcibly();
    }
  }
}
