package org.broadleafsezzle.demo.server;

import java.io.PrintStream;

/** Starts the demo from the command line and stops it with Ctrl-C. */
public final class DemoMain {
  /** Whether the demo ends with the process that started it: Maven may be killed. */
  private static final String ENDS_WITH_PARENT = "demo.ends-with-parent";

  private DemoMain() {}

  public static void main(String[] arguments) {
    PrintStream console = System.out;
    if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
      endWithParent();
    }
    console.println("The demo is starting; it says when it is ready.");
    try {
      long begin = System.nanoTime();
      DemoServer server = DemoServer.start(DemoOptions.from(System.getProperties()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-stop"));
      console.print(banner(server, (System.nanoTime() - begin) / 1_000_000_000));
    } catch (DemoException e) {
      console.println();
      console.println("The demo cannot start. " + e.getMessage());
      System.exit(1);
    }
  }

  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
  }

  private static String banner(DemoServer server, long seconds) {
    return """

        The demo is ready (%d s). Stop it with Ctrl-C.

          Shop     %s/          customer ada@larkspurandloam.example, password greenhouse
          Admin    %s      user admin, password admin
                                             sezzle-reader sees payments, sezzle-settings changes
                                             the settings, sezzle-none does neither; same password
          Sezzle   %s/          the simulator, as its merchant sees it
          Mail     %s       what the shop has written to its customers

        """
        .formatted(
            seconds,
            server.shopUrl(),
            server.adminUrl(),
            server.sezzle().baseUrl(),
            server.mailUrl());
  }
}
