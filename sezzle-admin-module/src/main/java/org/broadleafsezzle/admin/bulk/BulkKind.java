package org.broadleafsezzle.admin.bulk;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.broadleafsezzle.admin.payments.PaymentRow;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementReason;

/** The actions on many payments at once: each time with all there is of each. */
public enum BulkKind {
  CAPTURE(
      SezzlePermission.CAPTURE,
      MovementReason.CAPTURED_WITH_OTHERS,
      PaymentRow::isCapturable,
      PaymentRow::getOpen),
  RELEASE(
      SezzlePermission.RELEASE,
      MovementReason.RELEASED_WITH_OTHERS,
      PaymentRow::isCapturable,
      PaymentRow::getOpen),
  REFUND(
      SezzlePermission.REFUND,
      MovementReason.REFUNDED_WITH_OTHERS,
      PaymentRow::isRefundable,
      PaymentRow::getRefundableAmount);

  private final SezzlePermission permission;
  private final MovementReason reason;
  private final Predicate<PaymentRow> possible;
  private final Function<PaymentRow, Price> amount;

  BulkKind(
      SezzlePermission permission,
      MovementReason reason,
      Predicate<PaymentRow> possible,
      Function<PaymentRow, Price> amount) {
    this.permission = permission;
    this.reason = reason;
    this.possible = possible;
    this.amount = amount;
  }

  /** Empty if a request names none that there is. */
  static Optional<BulkKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /**
   * The kind of a stored one.
   *
   * @throws IllegalArgumentException if it is not for many payments
   */
  static BulkKind of(MovementKind kind) {
    return valueOf(kind.name());
  }

  MovementKind movement() {
    return MovementKind.valueOf(name());
  }

  /** Of whoever does it. */
  SezzlePermission permission() {
    return permission;
  }

  LedgerMessage reason() {
    return LedgerMessage.of(reason);
  }

  /** Whether there is something to be moved, as far as the shop's books know. */
  boolean isPossible(PaymentRow row) {
    return possible.test(row);
  }

  /**
   * Whether it is moved only if that is confirmed besides: nobody is charged for a cancelled order
   * without a word, nor refunded while Sezzle may refund the same after a dispute.
   */
  boolean isDoubtful(PaymentRow row) {
    return (this == CAPTURE && row.isOrderCancelled()) || (this == REFUND && row.isDisputed());
  }

  /** All that would be moved. */
  Price amount(PaymentRow row) {
    return amount.apply(row);
  }
}
