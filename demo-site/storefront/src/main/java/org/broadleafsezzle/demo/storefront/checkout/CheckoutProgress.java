package org.broadleafsezzle.demo.storefront.checkout;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The progress of a checkout: one section is open, those before it are done or left to Sezzle. */
public final class CheckoutProgress {

  private final Set<CheckoutSection> missing;
  private final Set<CheckoutSection> leftToSezzle;
  private final CheckoutSection reached;
  private final CheckoutSection current;

  private CheckoutProgress(
      Set<CheckoutSection> missing,
      Set<CheckoutSection> leftToSezzle,
      CheckoutSection reached,
      CheckoutSection current) {
    this.missing = missing;
    this.leftToSezzle = leftToSezzle;
    this.reached = reached;
    this.current = current;
  }

  /** A checkout that lacks these sections; {@link CheckoutSection#PAYMENT} is never among them. */
  static CheckoutProgress lacking(Set<CheckoutSection> missing) {
    CheckoutSection first = first(missing);
    return new CheckoutProgress(missing, EnumSet.noneOf(CheckoutSection.class), first, first);
  }

  /**
   * The same where Sezzle asks for the shipping address if the shop does not know it: the shopper
   * can go on to the shipping method, and once that is chosen only the rest is missing.
   */
  CheckoutProgress withSezzleAsking() {
    if (current != CheckoutSection.SHIPPING_ADDRESS) {
      return this;
    }
    return missing.contains(CheckoutSection.SHIPPING_METHOD)
        ? new CheckoutProgress(missing, leftToSezzle, CheckoutSection.SHIPPING_METHOD, current)
        : leavingTheAddress();
  }

  /** The bill then goes to the same address as the goods. */
  private CheckoutProgress leavingTheAddress() {
    Set<CheckoutSection> left =
        EnumSet.of(CheckoutSection.SHIPPING_ADDRESS, CheckoutSection.BILLING);
    left.retainAll(missing);
    Set<CheckoutSection> rest = EnumSet.copyOf(missing);
    rest.removeAll(left);
    return new CheckoutProgress(rest, left, first(rest), first(rest));
  }

  private static CheckoutSection first(Set<CheckoutSection> missing) {
    return missing.stream().min(CheckoutSection::compareTo).orElse(CheckoutSection.PAYMENT);
  }

  /** The same checkout with another section open, if the shopper may go there already. */
  CheckoutProgress editing(Optional<CheckoutSection> section) {
    return section
        .filter(wanted -> wanted.compareTo(reached) <= 0)
        .map(wanted -> isAfterTheAddress(wanted) ? leavingTheAddress().at(wanted) : at(wanted))
        .orElse(this);
  }

  private boolean isAfterTheAddress(CheckoutSection wanted) {
    return missing.contains(CheckoutSection.SHIPPING_ADDRESS)
        && wanted.compareTo(CheckoutSection.SHIPPING_ADDRESS) > 0;
  }

  private CheckoutProgress at(CheckoutSection wanted) {
    return new CheckoutProgress(missing, leftToSezzle, reached, wanted);
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

  /** Whether the cart can be paid in any way. */
  public boolean isComplete() {
    return missing.isEmpty() && leftToSezzle.isEmpty();
  }

  /** Whether the cart can be paid with Sezzle. */
  public boolean isReadyForSezzle() {
    return missing.isEmpty();
  }

  /** Whether Sezzle asks for the shipping address. */
  public boolean isAddressLeftToSezzle() {
    return leftToSezzle.contains(CheckoutSection.SHIPPING_ADDRESS);
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
