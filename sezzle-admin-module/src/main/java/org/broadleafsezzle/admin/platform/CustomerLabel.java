package org.broadleafsezzle.admin.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's name and e-mail address. */
public final class CustomerLabel {

  private final String firstName;
  private final String lastName;
  private final String email;

  CustomerLabel(String firstName, String lastName, String email) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.email = email;
  }

  /** Empty if the customer has not said it. */
  public String name() {
    return Stream.of(firstName, lastName)
        .filter(part -> part != null && !part.trim().isEmpty())
        .map(String::trim)
        .collect(Collectors.joining(" "));
  }

  /** Null if the customer has none. */
  public String email() {
    return email;
  }
}
