package org.broadleafsezzle.api.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether the money is captured or only authorized when the shopper completes the checkout. */
public enum Intent {
  /** It is authorized; the shop captures later. */
  AUTH,
  /** It is captured at once. */
  CAPTURE;

  /** The intent of this name, empty for anything else. */
  public static Optional<Intent> find(String name) {
    return Arrays.stream(values()).filter(intent -> intent.name().equals(name)).findFirst();
  }
}
