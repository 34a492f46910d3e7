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

/** What an administrator has chosen to capture, before it is confirmed. */
public final class BulkDraft {

  private final List<PaymentRow> capturable = new ArrayList<>();
  private final List<PaymentRow> others = new ArrayList<>();

  BulkDraft(List<PaymentRow> chosen) {
    for (PaymentRow row : chosen) {
      (row.isCapturable() ? capturable : others).add(row);
    }
  }

  /** Those of which all that is open will be captured. */
  public List<PaymentRow> getCapturable() {
    return Collections.unmodifiableList(capturable);
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
    return capturable.stream()
        .map(row -> row.getCheckout().getId())
        .collect(Collectors.joining(","));
  }

  /** What the confirmation was shown for: if it is another one now, it is asked again. */
  public String getFingerprint() {
    return DigestUtils.sha256Hex(
        capturable.stream()
            .map(row -> row.getCheckout().getId() + ":" + row.getOpen())
            .sorted()
            .collect(Collectors.joining(",")));
  }
}
