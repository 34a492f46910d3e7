package org.broadleafsezzle.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementPart;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.Recorded;
import org.broadleafsezzle.ledger.RecordedPart;
import org.junit.jupiter.api.Test;

/** The amounts for pieces of an order. */
class ShippedOrderTest {

  /** Three for 100 cents, and one for 50. */
  private static final OrderLine THREE = new OrderLine("item-1", 7L, "Pot", 3, 100);

  private static final OrderLine ONE = new OrderLine("item-2", 8L, "Tray", 1, 50);

  private final List<RecordedPart> books = new ArrayList<>();
  private long capturedInCents;

  @Test
  void piecesOfALineAreRoundedSoThatTogetherTheyAreTheLine() {
    assertThat(capture(1)).isEqualTo(33);
    assertThat(capture(1)).isEqualTo(34);
    assertThat(capture(1)).isEqualTo(33);
    assertThat(now().leftPieces(THREE)).isZero();
    assertThat(now().leftInCents(ONE)).isEqualTo(50);
  }

  @Test
  void whatNeverShipsIsTakenFromWhatIsLeft() {
    move(MovementKind.RELEASE, Map.of("item-1", 2));

    assertThat(now().leftPieces(THREE)).isEqualTo(1);
    assertThat(capture(1)).isEqualTo(33);
    assertThat(now().movedInCents(THREE, MovementKind.RELEASE)).isEqualTo(67);
    assertThat(now().movedPieces(THREE, MovementKind.RELEASE)).isEqualTo(2);
  }

  @Test
  void whatIsRefundedIsWhatWasCapturedForThePieces() {
    capture(2);

    assertThat(now().refundablePieces(THREE)).isEqualTo(2);
    assertThat(now().refundablePieces(ONE)).isZero();
    assertThat(move(MovementKind.REFUND, Map.of("item-1", 1)).sumInCents()).isEqualTo(34);
    assertThat(move(MovementKind.REFUND, Map.of("item-1", 1)).sumInCents()).isEqualTo(33);
    assertThat(now().refundableInCents(THREE)).isZero();
  }

  @Test
  void whatWasCapturedWithoutNamingItemsCountsForAllByTheirValue() {
    capturedInCents = 150;
    assertThat(now().refundableInCents(THREE)).isEqualTo(100);
    assertThat(now().refundableInCents(ONE)).isEqualTo(50);

    capturedInCents = 75;
    assertThat(now().refundableInCents(THREE)).isEqualTo(50);
    assertThat(now().refundableInCents(ONE)).isEqualTo(25);
  }

  @Test
  void whatIsNotKnownToBeCapturedIsNeitherLeftNorRefundable() {
    books.addAll(Recorded.unknown(MovementKind.CAPTURE, parts(MovementKind.CAPTURE, 2)));

    assertThat(now().isUnsettled()).isTrue();
    assertThat(now().leftPieces(THREE)).isEqualTo(1);
    assertThat(now().refundablePieces(THREE)).isZero();
  }

  @Test
  void noMoreThanCanBeMovedIsTakenAndTheRestIsLeft() {
    MovementParts cut = now().parts(MovementKind.CAPTURE, Map.of("item-1", 3, "item-2", 1), 120);
    assertThat(cut.list()).extracting(MovementPart::getAmountInCents).containsExactly(100L, 20L);

    books.addAll(Recorded.succeeded(MovementKind.CAPTURE, cut));
    assertThat(now().leftInCents(ONE)).isEqualTo(30);
    assertThat(now().parts(MovementKind.CAPTURE, Map.of("item-2", 0), 1000).sumInCents())
        .isEqualTo(30);
  }

  @Test
  void ofAnOrderThatWasLoweredNothingIsTakenThatWasTakenAlready() {
    capture(3);
    OrderLine lowered = new OrderLine("item-1", 7L, "Pot", 1, 33);
    ShippedOrder now = new ShippedOrder(1L, List.of(lowered, ONE), books, capturedInCents);

    assertThat(now.leftPieces(lowered)).isZero();
    assertThat(now.leftInCents(lowered)).isZero();
    assertThat(now.refundableInCents(lowered)).isEqualTo(100);
  }

  @Test
  void whatThereIsNotIsRefused() {
    assertThatThrownBy(() -> parts(MovementKind.CAPTURE, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parts(MovementKind.CAPTURE, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parts(MovementKind.REFUND, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> now().parts(MovementKind.CAPTURE, Map.of("item-9", 1), 1000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long capture(int pieces) {
    return move(MovementKind.CAPTURE, Map.of("item-1", pieces)).sumInCents();
  }

  private MovementParts parts(MovementKind kind, int pieces) {
    return now().parts(kind, Map.of("item-1", pieces), Long.MAX_VALUE);
  }

  private MovementParts move(MovementKind kind, Map<String, Integer> pieces) {
    MovementParts parts = now().parts(kind, pieces, Long.MAX_VALUE);
    books.addAll(Recorded.succeeded(kind, parts));
    capturedInCents += kind == MovementKind.CAPTURE ? parts.sumInCents() : 0;
    return parts;
  }

  private ShippedOrder now() {
    return new ShippedOrder(1L, List.of(THREE, ONE), books, capturedInCents);
  }
}
