package org.broadleafsezzle.demo.simulator.settlements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Kind;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Line;

/**
 * A payout as CSV: a header and a row of totals, then a header and a row for each line; amounts in
 * whole units (vendor's documentation of settlement details).
 */
public final class PayoutReport {

  private static final String TOTALS_HEADER =
      "total_order_amount,total_refund_amount,total_fee_amount,total_returned_fee_amount,"
          + "total_chargeback_amount,total_chargeback_reversal_amount,"
          + "total_interest_transfer_amount,total_correction_amount,"
          + "total_referral_revenue_transfer_amount,total_bank_account_withdrawals,"
          + "total_bank_account_withdrawal_reversals,forex_fees,net_settlement_amount,"
          + "payment_uuid,settlement_currency,payout_date,payout_status";

  private static final List<String> LINES_HEADER =
      List.of(
          "type",
          "order_capture_date",
          "order_created_at",
          "event_date",
          "order_uuid",
          "customer_order_id",
          "external_reference_id",
          "amount",
          "posting_currency",
          "type_code",
          "chargeback_code",
          "sezzle_order_id");

  private static final DateTimeFormatter PAYOUT_DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '+0000 UTC'").withZone(ZoneOffset.UTC);
  private static final String NOTHING = "0.00";

  private PayoutReport() {}

  /**
   * The report of a payout.
   *
   * @param metadataKeys a column is added for each, with what the order's metadata holds
   */
  public static String csv(Payout payout, List<String> metadataKeys) {
    List<String> rows = new ArrayList<>();
    rows.add(TOTALS_HEADER);
    rows.add(totals(payout));
    rows.add(row(Stream.concat(LINES_HEADER.stream(), metadataKeys.stream())));
    payout.lines().forEach(line -> rows.add(line(line, metadataKeys)));
    return String.join("\n", rows) + "\n";
  }

  private static String totals(Payout payout) {
    return row(
        Stream.of(
            units(payout.totalInCents(Kind.ORDER)),
            units(payout.totalInCents(Kind.REFUND)),
            units(payout.totalInCents(Kind.FEE)),
            units(payout.totalInCents(Kind.RETURNED_FEE)),
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            units(payout.netInCents()),
            payout.uuid(),
            payout.currency(),
            PAYOUT_DATE.format(payout.date()),
            "Complete"));
  }

  private static String line(Line line, List<String> metadataKeys) {
    Order order = line.order();
    Map<String, String> metadata =
        order.purchase().metadata() == null ? Map.of() : order.purchase().metadata();
    Instant captured =
        order.authorization().orElseThrow().captures().get(0).at().truncatedTo(ChronoUnit.SECONDS);
    return row(
        Stream.concat(
            Stream.of(
                line.kind().name(),
                captured.toString(),
                order.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                line.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                order.uuid(),
                "",
                order.referenceId(),
                units(line.cents()),
                order.purchase().orderAmount().currency(),
                line.kind().typeCode(),
                "",
                order.authorization().orElseThrow().sezzleOrderId()),
            metadataKeys.stream().map(key -> metadata.getOrDefault(key, ""))));
  }

  private static String row(Stream<String> cells) {
    return cells.map(PayoutReport::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String units(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
