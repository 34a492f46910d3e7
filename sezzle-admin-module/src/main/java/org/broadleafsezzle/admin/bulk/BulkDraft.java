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

/** The payments that an administrator has chosen for a bulk action, before that is confirmed. */
public final class BulkDraft {

  private final BulkKind kind;
  private final List<PaymentRow> ready = new ArrayList<>();
  private final List<PaymentRow> doubtful = new ArrayList<>();
  private final List<PaymentRow> lowered = new ArrayList<>();
  private final List<PaymentRow> others = new ArrayList<>();

  BulkDraft(BulkKind kind, List<PaymentRow> chosen) {
    this.kind = kind;
    for (PaymentRow row : chosen) {
      group(row).add(row);
    }
  }

  private List<PaymentRow> group(PaymentRow row) {
    if (!kind.isPossible(row)) {
      return others;
    }
    if (kind.isDoubtful(row)) {
      return doubtful;
    }
    return kind == BulkKind.CAPTURE && row.isWorthLess() ? lowered : ready;
  }

  public BulkKind getKind() {
    return kind;
  }

  /** All that will be moved of this one. */
  public Price amount(PaymentRow row) {
    return kind.amount(row);
  }

  /** Those of which all there is will be moved. */
  public List<PaymentRow> getReady() {
    return Collections.unmodifiableList(ready);
  }

  /**
   * Those of cancelled orders where it is captured, and disputed ones where it is refunded: moved
   * only if that is confirmed besides.
   */
  public List<PaymentRow> getDoubtful() {
    return Collections.unmodifiableList(doubtful);
  }

  /** Those whose orders cost less now than is authorized: each is captured on its own page. */
  public List<PaymentRow> getLowered() {
    return Collections.unmodifiableList(lowered);
  }

  /**
   * Those of which something is moved once it is confirmed.
   *
   * @param withDoubtful whether the doubtful ones are confirmed besides
   */
  List<PaymentRow> toMove(boolean withDoubtful) {
    List<PaymentRow> rows = new ArrayList<>(ready);
    if (withDoubtful) {
      rows.addAll(doubtful);
    }
    return rows;
  }

  /** Those of which nothing can be moved now. */
  public List<PaymentRow> getOthers() {
    return Collections.unmodifiableList(others);
  }

  /** One sum for each currency. */
  public List<Price> getSums() {
    Map<String, Long> cents = new TreeMap<>();
    for (PaymentRow row : ready) {
      cents.merge(amount(row).getCurrency(), amount(row).getAmountInCents(), Long::sum);
    }
    return cents.entrySet().stream()
        .map(sum -> Price.of(sum.getValue(), sum.getKey()))
        .collect(Collectors.toList());
  }

  /** The ids of those that can be moved, in one field: a form has a limit of fields. */
  public String getIds() {
    return toMove(true).stream()
        .map(row -> row.getCheckout().getId())
        .collect(Collectors.joining(","));
  }

  /**
   * A fingerprint of what the confirmation was shown for: if it is another one now, it is asked
   * again.
   */
  public String getFingerprint() {
    return DigestUtils.sha256Hex(
        kind
            + toMove(true).stream()
                .map(row -> row.getCheckout().getId() + kind.isDoubtful(row) + ":" + amount(row))
                .sorted()
                .collect(Collectors.joining(",")));
  }
}
