package org.broadleafsezzle.settlement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sezzle, which lists payouts, and a shop that loads them. */
abstract class SettlementScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final String SUMMARY =
      "total_order_amount,total_refund_amount,total_fee_amount,forex_fees,net_settlement_amount,"
          + "payment_uuid,settlement_currency,payout_date,payout_status,a_new_total";
  static final String LINES =
      "type,order_capture_date,order_created_at,event_date,order_uuid,customer_order_id,"
          + "external_reference_id,order_amount,amount,posting_currency,type_code,sezzle_order_id,"
          + "a_new_column";

  final Clock clock = mock(Clock.class);
  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final Payouts payouts = new Payouts(DATABASE.entityManagers(), clock);
  final PayoutSearch search = new PayoutSearch(DATABASE.entityManagers());
  final SettlementLoader loader = new SettlementLoader(clients, settings, payouts, clock);
  Instant now = Instant.parse("2026-03-10T12:00:00Z");

  @BeforeEach
  void aShop() {
    DATABASE.clear();
    when(clock.instant()).thenAnswer(call -> now);
    SezzleSettings current = mock(SezzleSettings.class);
    when(current.mode()).thenReturn(SezzleMode.SANDBOX);
    when(settings.current()).thenReturn(current);
    when(clients.inMode(SezzleMode.SANDBOX)).thenReturn(client);
    when(client.settlementSummaries(any(), any(), any(), anyInt())).thenReturn(List.of());
  }

  /** Sezzle lists this payout in US dollars, on its first page. */
  void lists(Payout.Builder payout) {
    when(client.settlementSummaries(any(), any(), eq("USD"), eq(0)))
        .thenReturn(List.of(payout.build()));
  }

  Payout.Builder payout() {
    return Payout.builder()
        .uuid("p-1")
        .payoutCurrency("USD")
        .payoutDate(Instant.parse("2026-03-09T00:00:00Z"))
        .status("Complete");
  }

  /** Sezzle sends this report of it. */
  void sends(String... rows) {
    when(client.settlementDetails(eq("p-1"), any())).thenReturn(String.join("\n", rows) + "\n");
  }

  LoadedSettlements load() {
    return loader.load(now.plus(Duration.ofMinutes(10)));
  }

  LoadedPayout only() {
    return search.find("p-1").orElseThrow();
  }

  SezzleCheckout captured(long cents) {
    SezzleCheckout open = DATABASE.open(Price.of(cents, "USD"), Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), now));
    SezzleCheckout paid =
        checkouts.change(open.getId(), row -> row.become(CheckoutState.COMPLETED, null, now));
    move(paid, MovementKind.CAPTURE, cents);
    return paid;
  }

  MoneyMovement move(SezzleCheckout checkout, MovementKind kind, long cents) {
    return move(checkout, kind, cents, Actor.JOB);
  }

  MoneyMovement move(SezzleCheckout checkout, MovementKind kind, long cents, Actor by) {
    MoneyMovement movement =
        MoneyMovement.adopted(
            checkout.getId(),
            kind,
            Price.of(cents, "USD"),
            kind + "-" + movements.findByCheckout(checkout.getId()).size(),
            by,
            MovementReason.FOUND,
            now);
    return movements.adopt(checkout.getId(), earlier -> List.of(movement)).get(0);
  }
}
