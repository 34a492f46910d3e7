package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outcome of authorizations, added up by currency. */
class AuthorizationHistoryTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final AuthorizationHistory history = new AuthorizationHistory(DATABASE.transactions());
  private final Instant now = Instant.now();
  private final Instant before = now.plusSeconds(60);

  @BeforeEach
  void empty() {
    DATABASE.clear();
  }

  @Test
  void whatIsCapturedRefundedAndLostIsAddedUpForEachCurrency() {
    SezzleCheckout captured = paid(10_000, "USD");
    DATABASE.moved(captured, MovementKind.CAPTURE, 9_000, now);
    DATABASE.moved(captured, MovementKind.REFUND, 2_000, now);
    SezzleCheckout lost = paid(5_000, "USD");
    DATABASE.moved(lost, MovementKind.CAPTURE, 1_000, now);
    DATABASE.moved(lost, MovementKind.RELEASE, 500, now);
    checkouts.change(lost.getId(), row -> row.expire(now));
    paid(7_000, "CAD");
    DATABASE.open(Price.of(99_000, "USD"), Intent.AUTH);

    List<AuthorizedTotals> totals = history.totals(now.minusSeconds(60), before);

    assertThat(totals).extracting(AuthorizedTotals::getCurrency).containsExactly("CAD", "USD");
    assertThat(totals).extracting(AuthorizedTotals::getMode).containsOnly(SezzleMode.SANDBOX);
    assertThat(totals.get(0).getAuthorizedInCents()).isEqualTo(7_000);
    assertThat(totals.get(0).getExpiredInCents()).isZero();
    assertThat(totals.get(1).getAuthorizedInCents()).isEqualTo(15_000);
    assertThat(totals.get(1).getCapturedInCents()).isEqualTo(10_000);
    assertThat(totals.get(1).getRefundedInCents()).isEqualTo(2_000);
    assertThat(totals.get(1).getExpiredInCents()).isEqualTo(3_500);
  }

  @Test
  void whatWasAuthorizedAnewCountsWhereItIsNow() {
    SezzleCheckout old = paid(10_000, "USD");
    checkouts.change(old.getId(), row -> row.expire(now));
    DATABASE.moved(old, MovementKind.REAUTHORIZE, 10_000, now);
    paid(10_000, "USD");

    AuthorizedTotals only = history.totals(now.minusSeconds(60), before).get(0);

    assertThat(only.getAuthorizedInCents()).isEqualTo(10_000);
    assertThat(only.getExpiredInCents()).isZero();
  }

  @Test
  void onlyWhatWasBegunInTheTimeCounts() {
    paid(10_000, "USD");

    assertThat(history.totals(before, before.plusSeconds(60))).isEmpty();
    assertThat(history.totals(now.minusSeconds(120), now.minusSeconds(60))).isEmpty();
  }

  @Test
  void saysSinceWhenTheNewestWereBegun() {
    SezzleCheckout first = paid(1_000, "USD");
    Instant from = now.minusSeconds(60);

    assertThat(history.sinceNewest(from, before, 1)).isEmpty();

    paid(2_000, "USD");
    paid(3_000, "USD");

    Optional<Instant> since = history.sinceNewest(from, before, 2);
    assertThat(since).hasValueSatisfying(at -> assertThat(at).isAfter(first.getCreated()));
    assertThat(history.sinceNewest(from, before, 3)).isEmpty();
  }

  private SezzleCheckout paid(long cents, String currency) {
    SezzleCheckout open = DATABASE.open(Price.of(cents, currency), Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), now));
    return checkouts.change(open.getId(), row -> row.become(CheckoutState.COMPLETED, null, now));
  }
}
