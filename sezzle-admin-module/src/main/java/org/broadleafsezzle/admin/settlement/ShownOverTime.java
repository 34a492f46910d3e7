package org.broadleafsezzle.admin.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.PayoutTotals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts payouts and authorizations over time into the administrator's language. */
@Component("blSezzleShownOverTime")
class ShownOverTime {

  private static final String PERCENT = "%";
  private static final String NONE = "\u2013";
  private static final int DECIMALS = 6;

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  ShownOverTime(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** The payouts, a chart for each mode and currency; then the outcomes of authorizations. */
  List<ShownChart> charts(OverTime found) {
    List<ShownChart> charts = new ArrayList<>();
    found.currencies().stream()
        .filter(OfCurrency::isPaidOut)
        .forEach(one -> charts.add(paidOut(one, found.periods())));
    found.currencies().stream()
        .filter(OfCurrency::isAuthorized)
        .forEach(one -> charts.add(authorized(one, found.periods())));
    return charts;
  }

  /** The parts that are left out, in sentences. */
  List<String> limits(OverTime found) {
    List<String> limits = new ArrayList<>();
    if (found.periods().isCut()) {
      limits.add(texts.text("settlement.chart.cut", Periods.MOST));
    }
    found
        .countedSince()
        .map(formats::time)
        .map(since -> texts.text("settlement.chart.since", OverTimeSearch.MOST_CHECKOUTS, since))
        .ifPresent(limits::add);
    return limits;
  }

  private ShownChart paidOut(OfCurrency sums, Periods periods) {
    ShownChart chart =
        chart("paid-out", sums, periods, sums.currency())
            .column("captured", texts.text("settlement.captured"), true)
            .column("refunded", texts.text("settlement.refunded"), true)
            .column("fees", texts.text("settlement.fees"), true)
            .column("rest", texts.text("settlement.rest"), false)
            .column("net", texts.text("settlement.net"), true);
    Function<Long, String> money = cents -> formats.money(cents, sums.currency());
    for (int i = 0; i < periods.all().size(); i++) {
      Optional<PayoutTotals> of = sums.paidOut(i);
      ShownChart.Row row = row(chart, periods, i);
      cell(row, of.map(PayoutTotals::getCapturedInCents), money);
      cell(row, of.map(PayoutTotals::getRefundedInCents), money);
      cell(row, of.map(PayoutTotals::getFeesInCents), money);
      cell(row, of.map(one -> one.getChargebacksInCents() + one.getOthersInCents()), money);
      cell(row, of.map(PayoutTotals::getNetInCents), money);
    }
    return chart;
  }

  private static void cell(ShownChart.Row row, Optional<Long> cents, Function<Long, String> money) {
    row.cell(money.apply(cents.orElse(0L)), cents.orElse(0L));
  }

  private ShownChart authorized(OfCurrency sums, Periods periods) {
    ShownChart chart =
        chart("authorized", sums, periods, PERCENT)
            .column("authorized", texts.text("settlement.chart.authorized.amount"), false)
            .column("captured", texts.text("settlement.chart.authorized.captured"), true)
            .column("refunded", texts.text("settlement.chart.authorized.refunded"), true)
            .column("expired", texts.text("settlement.chart.authorized.expired"), true);
    for (int i = 0; i < periods.all().size(); i++) {
      ShownChart.Row row = row(chart, periods, i);
      Optional<AuthorizedTotals> of = sums.authorized(i);
      if (of.isPresent()) {
        long whole = of.get().getAuthorizedInCents();
        row.cell(formats.money(whole, sums.currency()), whole);
        share(row, of.get().getCapturedInCents(), whole);
        share(row, of.get().getRefundedInCents(), whole);
        share(row, of.get().getExpiredInCents(), whole);
      } else {
        row.cell(NONE, null).cell(NONE, null).cell(NONE, null).cell(NONE, null);
      }
    }
    return chart;
  }

  private void share(ShownChart.Row row, long partInCents, long wholeInCents) {
    BigDecimal share =
        BigDecimal.valueOf(partInCents)
            .divide(BigDecimal.valueOf(wholeInCents), DECIMALS, RoundingMode.HALF_UP);
    row.cell(formats.percent(share), share.movePointRight(2));
  }

  private ShownChart chart(String kind, OfCurrency sums, Periods periods, String unit) {
    String currency =
        sums.mode() == SezzleMode.SANDBOX
            ? sums.currency() + " (" + texts.text("mode.SANDBOX") + ")"
            : sums.currency();
    return new ShownChart(
        "sezzle-" + kind + "-" + sums.mode() + "-" + sums.currency(),
        texts.text(
            "settlement.chart." + kind, currency, texts.text("settlement.chart." + periods.step())),
        unit);
  }

  private ShownChart.Row row(ShownChart chart, Periods periods, int place) {
    Period period = periods.all().get(place);
    switch (periods.step()) {
      case MONTH:
        return chart.row(formats.month(period.day()), formats.shortMonth(period.day()));
      case WEEK:
        return chart.row(
            texts.text("settlement.chart.week", formats.day(period.day())),
            formats.shortDay(period.day()));
      default:
        return chart.row(formats.day(period.day()), formats.shortDay(period.day()));
    }
  }
}
