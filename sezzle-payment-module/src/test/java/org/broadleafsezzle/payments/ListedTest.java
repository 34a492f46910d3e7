package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementReason;
import org.junit.jupiter.api.Test;

/** The moved amounts, as Sezzle lists them and as far as it does not yet. */
class ListedTest {
  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  @Test
  void whatSezzleDoesNotListYetCountsOnceBesideWhatItLists() {
    List<Transaction> listed =
        List.of(Transaction.builder().uuid("listed").amount(Price.of(100, "USD")).build());
    List<MoneyMovement> booked =
        List.of(
            booked(MovementKind.CAPTURE, 100, "listed"),
            booked(MovementKind.CAPTURE, 50, "not listed yet"),
            booked(MovementKind.REFUND, 7, "of another kind"),
            new MoneyMovement(
                "checkout", MovementKind.CAPTURE, Price.of(3, "USD"), Actor.JOB, "unknown", NOW));

    assertThat(Listed.sumInCents(listed, booked, MovementKind.CAPTURE)).isEqualTo(150);
  }

  private static MoneyMovement booked(MovementKind kind, long cents, String uuid) {
    return MoneyMovement.adopted(
        "checkout", kind, Price.of(cents, "USD"), uuid, Actor.DASHBOARD, MovementReason.FOUND, NOW);
  }
}
