package org.broadleafsezzle.demo.simulator.conformance;

import java.util.Optional;

/** A merchant's keys. They are never printed. */
record Keys(String publicKey, String privateKey) {

  /** Those given as system properties, or else in the environment; empty unless there are both. */
  static Optional<Keys> given() {
    return given("sandbox.public-key", "SANDBOX_PUBLIC_KEY")
        .flatMap(
            open ->
                given("sandbox.private-key", "SANDBOX_PRIVATE_KEY")
                    .map(secret -> new Keys(open, secret)));
  }

  private static Optional<String> given(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(text -> !text.isBlank());
  }

  @Override
  public String toString() {
    return "Keys[not shown]";
  }
}
