package org.broadleafsezzle.demo.storefront.checkout;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a checkout is: one section is open, those before it are done. */
public final class CheckoutProgress {

  private final Set<CheckoutSection> missing;
  private final CheckoutSection current;

  private CheckoutProgress(Set<CheckoutSection> missing, CheckoutSection current) {
    this.missing = missing;
    this.current = current;
  }

  /** A checkout that lacks these sections; {@link CheckoutSection#PAYMENT} is never among them. */
  static CheckoutProgress lacking(Set<CheckoutSection> missing) {
    CheckoutSection first =
        missing.stream().min(CheckoutSection::compareTo).orElse(CheckoutSection.PAYMENT);
    return new CheckoutProgress(missing, first);
  }

  /** The same checkout with another section open, if the shopper may go there already. */
  CheckoutProgress editing(Optional<CheckoutSection> section) {
    return section
        .filter(wanted -> wanted.compareTo(current) <= 0)
        .map(wanted -> new CheckoutProgress(missing, wanted))
        .orElse(this);
  }

  public CheckoutSection getCurrent() {
    return current;
  }

  /** The section with this id. */
  public CheckoutSection section(String id) {
    return CheckoutSection.find(id).orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** {@code current}, {@code done} or {@code waiting}, as the style sheet names it. */
  public String stateOf(CheckoutSection section) {
    if (section == current) {
      return "current";
    }
    return section == CheckoutSection.PAYMENT || missing.contains(section) ? "waiting" : "done";
  }

  /** Whether the cart can be paid. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** The sections to complete before the cart can be paid, the open section included. */
  public List<CheckoutSection> getBeforePayment() {
    Set<CheckoutSection> before = EnumSet.noneOf(CheckoutSection.class);
    before.addAll(missing);
    before.add(current);
    before.remove(CheckoutSection.PAYMENT);
    return before.stream().collect(Collectors.toList());
  }
}
