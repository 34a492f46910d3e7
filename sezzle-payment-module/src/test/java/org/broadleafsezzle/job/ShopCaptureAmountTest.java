package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.shipment.CaptureAmount;
import org.broadleafsezzle.shipment.ProposedCapture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's own code says how much of a shipment is captured, or nothing is. */
class ShopCaptureAmountTest extends ShippedGroupsScene {

  private final List<ProposedCapture> asked = new ArrayList<>();

  @BeforeEach
  void aGroupIsShipped() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
  }

  @Test
  void itIsAskedWithTheOrderThePiecesAndWhatIsPossible() {
    says(proposed -> Optional.empty());

    assertThat(capture()).isTrue();

    ProposedCapture capture = asked.get(0);
    assertThat(capture.getOrder()).isSameAs(order);
    assertThat(capture.getCheckoutId()).isEqualTo(checkout.getId());
    assertThat(capture.getMostInCents()).isEqualTo(due);
    assertThat(capture.getPieces().keySet())
        .isNotEmpty()
        .allMatch(line -> line.groupId().filter(shippedGroups::contains).isPresent());
    assertThat(capturedAtSezzle).containsExactly(capture.getInCents());
  }

  @Test
  void lessIsCapturedAndTheRestIsProposedWithTheNextShipment() {
    says(proposed -> Optional.of(proposed.getInCents() / 2));
    assertThat(capture()).isTrue();
    assertThat(marks()).isPositive();
    assertThat(sum()).isEqualTo(asked.get(0).getInCents() / 2);

    says(proposed -> Optional.empty());
    shippedGroups.addAll(groups());
    assertThat(capture()).isTrue();
    assertThat(sum()).isEqualTo(due);
  }

  @Test
  void moreIsCapturedUpToWhatIsPossible() {
    says(proposed -> Optional.of(proposed.getMostInCents()));

    assertThat(capture()).isTrue();

    assertThat(sum()).isEqualTo(due);
    shippedGroups.addAll(groups());
    assertThat(capture()).isTrue();
    assertThat(sum()).isEqualTo(due);
  }

  @Test
  void nothingIsAnAnswerToo() {
    says(proposed -> Optional.of(0L));

    assertThat(capture()).isTrue();

    assertThat(capturedAtSezzle).isEmpty();
    assertThat(timeline.last(checkout.getId(), EventKind.AUTOMATION_FAILED)).isEmpty();
  }

  @Test
  void tooMuchMovesNothingAndSaysSo() {
    says(proposed -> Optional.of(proposed.getMostInCents() + 1));
    movesNothingAndSaysSo();
  }

  @Test
  void lessThanNothingMovesNothingAndSaysSo() {
    says(proposed -> Optional.of(-1L));
    movesNothingAndSaysSo();
  }

  @Test
  void noAnswerAtAllMovesNothingAndSaysSo() {
    says(proposed -> null);
    movesNothingAndSaysSo();
  }

  @Test
  void codeThatThrowsMovesNothingAndSaysSo() {
    says(
        proposed -> {
          throw new IllegalStateException("The scales are offline");
        });
    movesNothingAndSaysSo();
  }

  private void movesNothingAndSaysSo() {
    assertThat(capture()).isFalse();

    assertThat(capturedAtSezzle).isEmpty();
    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
    assertThat(marks()).isZero();
    assertThat(timeline.last(checkout.getId(), EventKind.AUTOMATION_FAILED))
        .hasValueSatisfying(
            event ->
                assertThat(event.getMessages().toString())
                    .contains("The shop's own code for the amount of a capture failed"));
  }

  private void says(CaptureAmount answer) {
    when(beans.all(CaptureAmount.class))
        .thenReturn(
            List.of(
                proposed -> {
                  asked.add(proposed);
                  return answer.inCents(proposed);
                }));
  }
}
