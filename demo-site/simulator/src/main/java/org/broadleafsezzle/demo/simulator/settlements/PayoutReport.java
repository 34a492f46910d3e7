package org.broadleafsezzle.demo.simulator.settlements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Kind;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Line;

/**
 * A payout as CSV: a header and a row of totals, then a header and a row for each line; amounts in
 * whole units (vendor's documentation of settlement details, in its current and its older form).
 */
public final class PayoutReport {

  private static final DateTimeFormatter PAYOUT_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '+0000 UTC'").withZone(ZoneOffset.UTC);
  private static final String NOTHING = "0.00";
  private static final String PRODUCT = "standard_checkout";
  private static final int SHORT_ID_PART = 5;
  private static final int SHORT_ID_LENGTH = 20;

  private final Payout payout;
  private final boolean older;

  private PayoutReport(Payout payout, boolean older) {
    this.payout = payout;
    this.older = older;
  }

  /**
   * The report of a payout.
   *
   * @param metadataKeys a column is added for each that a line has a value for
   */
  public static String csv(Payout payout, List<String> metadataKeys) {
    return new PayoutReport(payout, false).csv(metadataKeys);
  }

  /** The same as older documentation has it: no lines of captures, but an order for each. */
  public static String olderCsv(Payout payout, List<String> metadataKeys) {
    return new PayoutReport(payout, true).csv(metadataKeys);
  }

  private String csv(List<String> metadataKeys) {
    List<Line> lines =
        payout.lines().stream().filter(line -> !older || line.kind() != Kind.ORDER).toList();
    List<String> keys =
        metadataKeys.stream()
            .filter(
                key -> older || lines.stream().anyMatch(line -> metadata(line).containsKey(key)))
            .toList();
    List<String> rows = new ArrayList<>();
    rows.add(Csv.row(totals().keySet().stream()));
    rows.add(Csv.row(totals().values().stream()));
    rows.add(Csv.row(Stream.concat(headers(), keys.stream())));
    lines.forEach(line -> rows.add(row(line, keys)));
    return String.join("\n", rows) + "\n";
  }

  private Map<String, String> totals() {
    Map<String, String> totals = new LinkedHashMap<>();
    totals.put(
        "total_order_amount", Csv.units(payout.totalInCents(older ? Kind.CAPTURE : Kind.ORDER)));
    if (!older) {
      totals.put("total_capture_amount", Csv.units(payout.totalInCents(Kind.CAPTURE)));
    }
    totals.put("total_refund_amount", Csv.units(payout.totalInCents(Kind.REFUND)));
    totals.put("total_fee_amount", Csv.units(payout.totalInCents(Kind.FEE)));
    totals.put("total_returned_fee_amount", Csv.units(payout.totalInCents(Kind.RETURNED_FEE)));
    totals.put("total_chargeback_amount", Csv.units(payout.totalInCents(Kind.CHARGEBACK)));
    Stream.of(
            "total_chargeback_reversal_amount",
            "total_interest_transfer_amount",
            "total_correction_amount",
            "total_referral_revenue_transfer_amount",
            "total_bank_account_withdrawals",
            "total_bank_account_withdrawal_reversals",
            "forex_fees")
        .forEach(name -> totals.put(name, NOTHING));
    totals.put("net_settlement_amount", Csv.units(payout.netInCents()));
    totals.put("payment_uuid", payout.uuid());
    totals.put("settlement_currency", payout.currency());
    totals.put("payout_date", PAYOUT_DATE.format(payout.date()));
    totals.put("payout_status", "Complete");
    if (!older) {
      totals.put("final_payout_amount", Csv.units(payout.netInCents()));
      totals.put("payout_currency", payout.currency());
    }
    return totals;
  }

  private Stream<String> headers() {
    return Stream.of(
            Stream.of(
                "type",
                "order_capture_date",
                "order_created_at",
                "event_date",
                "order_uuid",
                "customer_order_id",
                "external_reference_id"),
            older ? Stream.of("amount") : Stream.of("order_amount", "amount"),
            Stream.of("posting_currency", "type_code", "chargeback_code", "sezzle_order_id"),
            older
                ? Stream.<String>empty()
                : Stream.of("product_type", "mid", "card_network_auth_ref"))
        .flatMap(names -> names);
  }

  private String row(Line line, List<String> keys) {
    Order order = line.order();
    return Csv.row(
        Stream.of(
                Stream.of(
                    older && line.kind() == Kind.CAPTURE ? Kind.ORDER.name() : line.kind().name(),
                    seconds(order.authorization().orElseThrow().captures().get(0).at()),
                    seconds(order.createdAt()),
                    seconds(line.at()),
                    older ? order.uuid() : shortId(order),
                    "",
                    order.referenceId()),
                amounts(line),
                Stream.of(
                    order.purchase().orderAmount().currency(),
                    line.kind().typeCode(),
                    "",
                    order.authorization().orElseThrow().sezzleOrderId()),
                older ? Stream.<String>empty() : Stream.of(PRODUCT, "", ""),
                keys.stream().map(key -> metadata(line).getOrDefault(key, "")))
            .flatMap(cells -> cells));
  }

  /** Refunds are negative in the totals and, in the current form, positive in their lines. */
  private Stream<String> amounts(Line line) {
    if (older) {
      return Stream.of(Csv.units(line.cents()));
    }
    return switch (line.kind()) {
      case ORDER -> Stream.of(Csv.units(line.cents()), "");
      case REFUND -> Stream.of("", Csv.units(-line.cents()));
      case CAPTURE, FEE, RETURNED_FEE, CHARGEBACK -> Stream.of("", Csv.units(line.cents()));
    };
  }

  /** The id that the dashboard shows, in the form of the documentation's samples. */
  private static String shortId(Order order) {
    String digits = order.uuid().replace("-", "").substring(0, SHORT_ID_LENGTH);
    return digits.replaceAll("(.{" + SHORT_ID_PART + "})(?!$)", "$1-");
  }

  private static Map<String, String> metadata(Line line) {
    Map<String, String> metadata = line.order().purchase().metadata();
    return metadata == null ? Map.of() : metadata;
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
