package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.ledger.MovementKind;
import org.junit.jupiter.api.Test;

/**
 * An amount that is authorized twice for a cancelled order, since a clock was wrong, is released
 * twice.
 */
class CancelledReauthorizedTest extends CancelledOrdersScene {

  @Test
  void ofAnAuthorizationThatLivesAgainWhatWasAuthorizedAnewIsReleasedToo() {
    moved(MovementKind.REAUTHORIZE, 2000);
    assertThat(now().getBooks().getOpenInCents()).isEqualTo(3000);

    release();

    verify(payments).releaseHeld(argThat(request -> request.amount().equals(AMOUNT)));
  }

  @Test
  void whatWasAuthorizedAnewWholeIsReleasedIfItsAuthorizationLivesAgain() {
    moved(MovementKind.REAUTHORIZE, 5000);
    when(cancelled.findOpen(any(), anyInt())).thenReturn(List.of());
    when(cancelled.findLivingAgain(any(), anyInt())).thenReturn(List.of(checkout.getId()));
    endsAt(clock.instant().plusSeconds(60));

    release();
    verify(payments).releaseHeld(argThat(request -> request.amount().equals(AMOUNT)));
    assertThat(now().heldInCents()).isZero();

    release();
    verify(payments, times(1)).releaseHeld(any());
  }

  @Test
  void whatWasAuthorizedAnewAndHasExpiredIsLeftAlone() {
    moved(MovementKind.REAUTHORIZE, 5000);
    endsAt(clock.instant());

    release();

    verify(payments, never()).releaseHeld(any());
  }

  private void endsAt(Instant end) {
    checkouts.change(checkout.getId(), row -> row.expiresAt(end));
  }
}
