package org.broadleafsezzle.demo.simulator;

import java.util.Properties;

/** The choice of a port on the command line. */
public final class PortOption {

  private static final int LARGEST = 65535;

  private PortOption() {}

  /**
   * Reads a port; 0 takes any free one.
   *
   * @param otherwise the port if the property is missing or empty
   * @throws IllegalArgumentException if there is no such port; the message is a sentence for the
   *     person who chose it
   */
  public static int read(Properties properties, String name, int otherwise) {
    String given = properties.getProperty(name, "").trim();
    String chosen = given.isEmpty() ? String.valueOf(otherwise) : given;
    try {
      int port = Integer.parseInt(chosen);
      if (port >= 0 && port <= LARGEST) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the sentence below, which covers numbers out of range too
    }
    throw new IllegalArgumentException(
        "-D%s must be a port from 0 to %d, but is %s.".formatted(name, LARGEST, chosen));
  }
}
