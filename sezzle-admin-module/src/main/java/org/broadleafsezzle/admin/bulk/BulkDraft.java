package org.broadleafsezzle.admin.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadleafsezzle.admin.payments.PaymentRow;
import org.broadleafsezzle.api.model.Price;

/** The payments that an administrator has chosen to capture, before that is confirmed. */
public final class BulkDraft {

  private final List<PaymentRow> capturable = new ArrayList<>();
  private final List<PaymentRow> cancelled = new ArrayList<>();
  private final List<PaymentRow> lowered = new ArrayList<>();
  private final List<PaymentRow> others = new ArrayList<>();

  BulkDraft(List<PaymentRow> chosen) {
    for (PaymentRow row : chosen) {
      group(row).add(row);
    }
  }

  private List<PaymentRow> group(PaymentRow row) {
    if (!row.isCapturable()) {
      return others;
    }
    if (row.isOrderCancelled()) {
      return cancelled;
    }
    return row.isWorthLess() ? lowered : capturable;
  }

  /** Those of which all that is open will be captured. */
  public List<PaymentRow> getCapturable() {
    return Collections.unmodifiableList(capturable);
  }

  /** Those whose orders are cancelled: captured only if that is confirmed besides. */
  public List<PaymentRow> getCancelled() {
    return Collections.unmodifiableList(cancelled);
  }

  /** Those whose orders cost less now than is authorized: each is captured on its own page. */
  public List<PaymentRow> getLowered() {
    return Collections.unmodifiableList(lowered);
  }

  /**
   * Those that are captured once it is confirmed.
   *
   * @param withCancelled whether that of cancelled orders is confirmed besides
   */
  List<PaymentRow> toCapture(boolean withCancelled) {
    List<PaymentRow> rows = new ArrayList<>(capturable);
    if (withCancelled) {
      rows.addAll(cancelled);
    }
    return rows;
  }

  /** Those of which nothing can be captured now. */
  public List<PaymentRow> getOthers() {
    return Collections.unmodifiableList(others);
  }

  /** One sum for each currency. */
  public List<Price> getSums() {
    Map<String, Long> cents = new TreeMap<>();
    for (PaymentRow row : capturable) {
      cents.merge(row.getOpen().getCurrency(), row.getOpen().getAmountInCents(), Long::sum);
    }
    return cents.entrySet().stream()
        .map(sum -> Price.of(sum.getValue(), sum.getKey()))
        .collect(Collectors.toList());
  }

  /** The ids of those that can be captured, in one field: a form has a limit of fields. */
  public String getIds() {
    return toCapture(true).stream()
        .map(row -> row.getCheckout().getId())
        .collect(Collectors.joining(","));
  }

  /**
   * A fingerprint of what the confirmation was shown for: if it is another one now, it is asked
   * again.
   */
  public String getFingerprint() {
    return DigestUtils.sha256Hex(
        toCapture(true).stream()
            .map(row -> row.getCheckout().getId() + row.isOrderCancelled() + ":" + row.getOpen())
            .sorted()
            .collect(Collectors.joining(",")));
  }
}
