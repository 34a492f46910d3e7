package org.broadleafsezzle.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All codes there are. */
public final class MessageCodes {

  private static final Map<String, MessageCode> ALL = new LinkedHashMap<>();

  static {
    Stream.<MessageCode[]>of(
            Difference.values(),
            Refusal.values(),
            MovementReason.values(),
            MovementError.values(),
            StateReason.values(),
            ExpiryNotice.values(),
            DisputeNotice.values(),
            CaptureProblem.values(),
            OrderProblem.values(),
            LinkChannel.values(),
            FailureCode.values(),
            StoredText.values())
        .flatMap(Arrays::stream)
        .forEach(code -> ALL.put(code.key(), code));
  }

  private MessageCodes() {}

  public static Collection<MessageCode> all() {
    return Collections.unmodifiableCollection(ALL.values());
  }

  static Optional<MessageCode> find(String key) {
    return Optional.ofNullable(ALL.get(key));
  }
}
