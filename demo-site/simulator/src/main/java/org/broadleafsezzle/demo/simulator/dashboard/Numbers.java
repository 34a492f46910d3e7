package org.broadleafsezzle.demo.simulator.dashboard;

import org.broadleafsezzle.demo.simulator.http.Request;

/** Reads numbers from forms. */
final class Numbers {

  private Numbers() {}

  /**
   * A whole number of a form's field.
   *
   * @throws IllegalArgumentException if it is not one, or has more than 7 digits
   */
  static long whole(Request request, String field, String name) {
    String text = request.formField(field).orElse("");
    if (!text.matches("-?\\d{1,7}")) {
      throw new IllegalArgumentException(name + " have to be a whole number of up to 7 digits.");
    }
    return Long.parseLong(text);
  }
}
