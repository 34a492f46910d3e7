package org.broadleafsezzle.admin.order;

import java.util.Locale;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** A form that can be meant, for one payment. */
final class CheckedForm {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int LONGEST_REASON = 255;

  private final Price amount;
  private final String reason;
  private final String requestId;

  private CheckedForm(Price amount, String reason, String requestId) {
    this.amount = amount;
    this.reason = reason;
    this.requestId = requestId;
  }

  /**
   * Checks it.
   *
   * @throws BadInputException if it can't be meant; it says what is wrong
   */
  static CheckedForm of(
      ActionForm form, PanelAction action, SezzleCheckout checkout, Locale locale) {
    requireSamePayment(form, checkout);
    if (PanelAction.ANSWERS.contains(action)) {
      requireRequestId(form);
      return new CheckedForm(null, reason(form, action), form.getRequestId());
    }
    if (!action.kind().isPresent()) {
      return new CheckedForm(null, reason(form, action), null);
    }
    requireSameCurrency(form, checkout);
    requireRequestId(form);
    Price amount = TypedAmount.read(form.getAmount(), checkout.getAmount().getCurrency(), locale);
    return new CheckedForm(amount, reason(form, action), form.getRequestId());
  }

  private static void requireRequestId(ActionForm form) {
    if (form.getRequestId() == null || !UUID.matcher(form.getRequestId()).matches()) {
      throw new BadInputException("form");
    }
  }

  private static void requireSamePayment(ActionForm form, SezzleCheckout checkout) {
    String orderId = form.getOrderId();
    if (orderId != null && !orderId.equals(String.valueOf(checkout.getOrderId()))) {
      throw new BadInputException("order");
    }
  }

  private static void requireSameCurrency(ActionForm form, SezzleCheckout checkout) {
    String currency = checkout.getAmount().getCurrency();
    if (form.getCurrency() != null && !form.getCurrency().equals(currency)) {
      throw new BadInputException("amount.currency", currency);
    }
  }

  private static String reason(ActionForm form, PanelAction action) {
    String reason = form.getReason() == null ? "" : form.getReason().trim();
    if (reason.isEmpty() && action.needsReason()) {
      throw new BadInputException("reason.missing");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new BadInputException("reason.long", LONGEST_REASON);
    }
    return reason;
  }

  /** In the payment's currency; null if the action moves no money. */
  Price amount() {
    return amount;
  }

  /** Empty if none was given. */
  String reason() {
    return reason;
  }

  String requestId() {
    return requestId;
  }
}
