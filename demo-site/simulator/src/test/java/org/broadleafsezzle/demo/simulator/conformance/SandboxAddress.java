package org.broadleafsezzle.demo.simulator.conformance;

import java.net.URI;
import java.util.Set;

/**
 * An address of the API that moves no real money: Sezzle's sandbox, or this machine.
 *
 * @param value without a slash at its end
 */
record SandboxAddress(String value) {

  private static final Set<String> SANDBOXES =
      Set.of("sandbox.gateway.sezzle.com", "sandbox.gateway.eu.sezzle.com");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  static final SandboxAddress OF_SEZZLE =
      new SandboxAddress("https://sandbox.gateway.sezzle.com/v2");

  /**
   * @throws IllegalArgumentException if it is any other address
   */
  SandboxAddress {
    URI uri = URI.create(value);
    String host = String.valueOf(uri.getHost());
    boolean sandbox = "https".equals(uri.getScheme()) && SANDBOXES.contains(host);
    boolean here = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host);
    if (!sandbox && !here || uri.getUserInfo() != null || value.endsWith("/")) {
      throw new IllegalArgumentException(
          "The suite runs against Sezzle's sandbox or this machine only, not against "
              + uri.getHost());
    }
  }
}
