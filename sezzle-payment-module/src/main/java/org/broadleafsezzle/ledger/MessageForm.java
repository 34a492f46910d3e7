package org.broadleafsezzle.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The kind of a {@link MessageCode}, its arguments, and its English words. */
public final class MessageForm {

  private final String kind;
  private final String english;
  private final List<MessageArgument> arguments;

  /**
   * @param english for logs, with {@code {0}}, {@code {1}} and so on where the arguments stand
   */
  MessageForm(String kind, String english, MessageArgument... arguments) {
    this.kind = kind;
    this.english = english;
    this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
  }

  String kind() {
    return kind;
  }

  /** The kinds of values in the places of the sentence, in order. */
  public List<MessageArgument> arguments() {
    return arguments;
  }

  /** With the places unfilled. */
  String english() {
    return english;
  }

  String english(List<Object> values) {
    String filled = english;
    for (int place = 0; place < values.size(); place++) {
      filled = filled.replace("{" + place + "}", arguments.get(place).english(values.get(place)));
    }
    return filled;
  }
}
