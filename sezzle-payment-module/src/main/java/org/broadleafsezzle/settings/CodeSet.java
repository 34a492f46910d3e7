package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Codes, such as of currencies, in one text. */
final class CodeSet {

  private final Set<String> codes;

  private CodeSet(Set<String> codes) {
    this.codes = Collections.unmodifiableSet(codes);
  }

  /** Empty if one of them is not known: a code that is wrong is not passed over. */
  static Optional<CodeSet> of(String text, Predicate<String> known) {
    Set<String> codes =
        Arrays.stream(text.split(",", -1))
            .map(String::trim)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return codes.stream().allMatch(known) ? Optional.of(new CodeSet(codes)) : Optional.empty();
  }

  Set<String> codes() {
    return codes;
  }
}
