package org.broadleafsezzle.demo.simulator.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;
import org.broadleafsezzle.demo.simulator.settlements.Payout;
import org.broadleafsezzle.demo.simulator.settlements.PayoutReport;
import org.broadleafsezzle.demo.simulator.settlements.Payouts;

/** Sezzle's reports of its payouts to the merchant, and of what each was for. */
public final class SettlementApi {

  private static final int PAGE = 20;
  private static final String COMPLETE = "Complete";

  private final Clock clock;
  private final Payouts payouts;
  private final Manners manners;

  public SettlementApi(Clock clock, Payouts payouts, Manners manners) {
    this.clock = clock;
    this.payouts = payouts;
    this.manners = manners;
  }

  /** Amounts are in whole units. */
  private record PayoutWire(
      String uuid,
      String payoutCurrency,
      String settlementCurrency,
      Instant payoutDate,
      BigDecimal finalPayoutAmount,
      BigDecimal netSettlementAmount,
      BigDecimal forexFees,
      String status) {
    PayoutWire(Payout payout) {
      this(
          payout.uuid(),
          payout.currency(),
          payout.currency(),
          payout.date(),
          units(payout),
          units(payout),
          BigDecimal.ZERO,
          COMPLETE);
    }

    /** As a number that is not padded: 93.7, or 94. */
    private static BigDecimal units(Payout payout) {
      BigDecimal units = BigDecimal.valueOf(payout.netInCents(), 2).stripTrailingZeros();
      return units.scale() < 0 ? units.setScale(0) : units;
    }
  }

  /** As older documentation has it: amounts are in cents. */
  private record OlderPayoutWire(
      String uuid,
      String payoutCurrency,
      Instant payoutDate,
      int netSettlementAmount,
      int forexFees,
      String status) {
    OlderPayoutWire(Payout payout) {
      this(payout.uuid(), payout.currency(), payout.date(), payout.netInCents(), 0, COMPLETE);
    }
  }

  List<Route<Operation>> routes() {
    return List.of(
        Operation.route("GET", "/settlements/summaries", "settlementSummaries", this::summaries),
        Operation.route(
            "GET", "/settlements/details/{payout_uuid}", "settlementDetails", this::details));
  }

  private Answer summaries(Request request) {
    LocalDate first =
        date(request, "start-date")
            .orElseThrow(() -> refused("start-date", "start-date is required."));
    LocalDate last =
        date(request, "end-date")
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    String currency = request.queryParameter("currency-code").orElse("USD");
    return Answer.json(
        200,
        Json.SEZZLE.write(
            payouts.paidBetween(first, last, currency).stream()
                .skip(offset(request))
                .limit(PAGE)
                .<Object>map(older() ? OlderPayoutWire::new : PayoutWire::new)
                .toList()));
  }

  private Answer details(Request request) {
    List<String> metadataKeys =
        request.queryParameter("metadata").map(keys -> List.of(keys.split(","))).orElse(List.of());
    Payout payout = payouts.get(request.pathVariable("payout_uuid"));
    return Answer.text(
        "text/csv",
        older()
            ? PayoutReport.olderCsv(payout, metadataKeys)
            : PayoutReport.csv(payout, metadataKeys));
  }

  private boolean older() {
    return manners.has(Manner.SETTLEMENTS_IN_CENTS);
  }

  private static Optional<LocalDate> date(Request request, String name) {
    try {
      return request.queryParameter(name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw refused(name, name + " must be a date like 2001-12-31.");
    }
  }

  private static long offset(Request request) {
    String offset = request.queryParameter("offset").orElse("0");
    if (!offset.matches("\\d{1,9}")) {
      throw refused("offset", "offset must be a whole number, 0 or more.");
    }
    return Long.parseLong(offset);
  }

  private static RefusedException refused(String parameter, String message) {
    return new RefusedException("invalid", parameter, message);
  }
}
