package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A sentence of the module for people: a code, and what stands in its places. Never changes. */
public final class LedgerMessage {

  private final MessageCode code;
  private final List<Object> arguments;

  private LedgerMessage(MessageCode code, List<Object> arguments) {
    this.code = code;
    this.arguments = arguments;
  }

  /**
   * @param arguments as many as the code has, each of the type it asks for
   * @throws IllegalArgumentException if they do not fit the code
   */
  public static LedgerMessage of(MessageCode code, Object... arguments) {
    List<MessageArgument> places = code.form().arguments();
    boolean fits = places.size() == arguments.length;
    for (int place = 0; fits && place < arguments.length; place++) {
      fits = places.get(place).accepts(arguments[place]);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          code.key() + " takes " + places + ", not " + Arrays.toString(arguments));
    }
    return new LedgerMessage(
        code, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(arguments))));
  }

  public MessageCode code() {
    return code;
  }

  /** The values in the places, each of the type its {@link MessageArgument} says. */
  public List<Object> arguments() {
    return arguments;
  }

  /** In English, for logs and for whoever calls this module. */
  @Override
  public String toString() {
    return code.form().english(arguments);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LedgerMessage
        && code == ((LedgerMessage) other).code
        && arguments.equals(((LedgerMessage) other).arguments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, arguments);
  }
}
