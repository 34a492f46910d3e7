package org.broadleafsezzle.api;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Whether what is sent to an address can be read by nobody on the way. */
public final class SafeAddress {

  private static final List<String> THIS_MACHINE = Arrays.asList("localhost", "127.0.0.1", "[::1]");

  private SafeAddress() {}

  /** Whether it is https, or http to this machine. */
  public static boolean is(URI address) {
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean local =
        "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    return address.getHost() != null && (https || local);
  }
}
