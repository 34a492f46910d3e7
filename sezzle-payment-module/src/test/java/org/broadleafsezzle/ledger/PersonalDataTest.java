package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonalDataTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final String BODY = "{\"customer\": \"Grace\"}";

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final WebhookLedger deliveries = new WebhookLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final PersonalData personalData = new PersonalData(DATABASE.transactions());

  @BeforeEach
  void nothingReceived() {
    DATABASE.clear();
  }

  @Test
  void bodiesOlderThanTheLimitAreErasedAndTheRowsStay() {
    done("old", null, NOW.minus(DAY.multipliedBy(91)));
    done("new", null, NOW.minus(DAY.multipliedBy(89)));

    assertThat(personalData.eraseBodies(NOW.minus(DAY.multipliedBy(90)), NOW, 10)).isEqualTo(1);

    assertThat(body("old")).isEmpty();
    assertThat(deliveries.find("old").get().getErased()).contains(NOW);
    assertThat(deliveries.find("old").get().getOutcome()).contains(WebhookOutcome.NOT_OURS);
    assertThat(body("new")).isEqualTo(BODY);
    assertThat(deliveries.find("new").get().getErased()).isEmpty();
    assertThat(deliveries.add(delivery("old", null, NOW))).as("delivered again").isFalse();
  }

  @Test
  void whatIsNotWorkedOffYetKeepsItsBodyHoweverOldItIs() {
    deliveries.add(delivery("waiting", null, NOW.minus(DAY.multipliedBy(500))));

    assertThat(personalData.eraseBodies(NOW, NOW, 10)).isZero();

    assertThat(body("waiting")).isEqualTo(BODY);
  }

  @Test
  void soManyAreErasedAtOnceTheOldestFirst() {
    for (int day = 1; day <= 5; day++) {
      done("day " + day, null, NOW.minus(DAY.multipliedBy(day)));
    }

    assertThat(personalData.eraseBodies(NOW, NOW, 3)).isEqualTo(3);
    assertThat(body("day 3")).isEmpty();
    assertThat(body("day 2")).isEqualTo(BODY);
    assertThat(personalData.eraseBodies(NOW, NOW, 3)).isEqualTo(2);
    assertThat(personalData.eraseBodies(NOW, NOW, 3)).isZero();
  }

  @Test
  void aParkedDeliveryWithoutItsBodyCanNotBeTriedAgain() {
    WebhookDelivery parked = delivery("parked", null, NOW.minus(DAY));
    parked.park(Trouble.ERROR, NOW);
    deliveries.add(parked);
    personalData.eraseBodies(NOW, NOW, 10);

    assertThatThrownBy(() -> deliveries.retry("parked", NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("with its body");
  }

  @Test
  void oneShoppersDataIsErasedAndTheBooksOfTheMoneyStay() {
    SezzleCheckout erased = paid("Grace wants it, call 555 0100");
    SezzleCheckout other = paid("for somebody else");
    done("of it", erased.getSezzleOrderUuid().get(), NOW);
    done("of the other", other.getSezzleOrderUuid().get(), NOW);

    timeline.add(
        new CheckoutEvent(
            erased.getId(), EventKind.OUTCOME_ANSWERED, Actor.CODE, "CODE", "Grace called", NOW));

    personalData.erase(Collections.singleton(erased), Actor.CODE, NOW);

    assertThat(timeline.last(erased.getId(), EventKind.OUTCOME_ANSWERED))
        .hasValueSatisfying(event -> assertThat(event.getWords()).isEmpty());
    MoneyMovement movement = movements.findByCheckout(erased.getId()).get(0);
    assertThat(movement.getReason()).isEmpty();
    assertThat(movement.getErrorMessage()).isEmpty();
    assertThat(movement.getErrorCode()).contains("code");
    assertThat(movement.getAmount()).isEqualTo(AMOUNT);
    assertThat(movement.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(body("of it")).isEmpty();
    SentSession session = checkouts.get(erased.getId()).getSession();
    assertThat(session.fingerprint()).isEmpty();
    assertThat(session.url()).isEmpty();
    assertThat(session.expires()).isPresent();
    assertThat(timeline.last(erased.getId(), EventKind.PERSONAL_DATA_ERASED))
        .hasValueSatisfying(event -> assertThat(event.getCreated()).isEqualTo(NOW));

    assertThat(movements.findByCheckout(other.getId()).get(0).getReason())
        .isEqualTo("for somebody else");
    assertThat(body("of the other")).isEqualTo(BODY);
    assertThat(timeline.last(other.getId(), EventKind.PERSONAL_DATA_ERASED)).isEmpty();
  }

  @Test
  void whatSezzleSaidInACaptureWithOthersIsErasedAndItsOutcomeStays() {
    SezzleCheckout erased = paid("sent");
    BulkMovements bulks = new BulkMovements(DATABASE.transactions(), new MovableClock(NOW));
    BulkMovement bulk = new BulkMovement("bulk-1", MovementKind.CAPTURE, "ada", NOW);
    BulkMovementItem item = new BulkMovementItem(bulk, 0, erased.getId(), AMOUNT);
    bulks.add(bulk, List.of(item));
    bulks.outcome(
        item.getRequestId(),
        BulkMovementItem.State.REFUSED,
        Optional.empty(),
        Optional.of("no card of Grace"));

    personalData.erase(Collections.singleton(erased), Actor.CODE, NOW);

    BulkMovementItem kept = bulks.items("bulk-1").get(0);
    assertThat(kept.getSaid()).isEmpty();
    assertThat(kept.getState()).isEqualTo(BulkMovementItem.State.REFUSED);
  }

  @Test
  void aCheckoutThatSezzleWasNeverAskedAboutCanBeErased() {
    SezzleCheckout created = LedgerDatabase.created(AMOUNT, Intent.AUTH);
    checkouts.add(created);

    personalData.erase(Collections.singleton(created), Actor.CODE, NOW);

    assertThat(timeline.last(created.getId(), EventKind.PERSONAL_DATA_ERASED)).isPresent();
  }

  private SezzleCheckout paid(String reason) {
    SezzleCheckout checkout = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(checkout.getId(), row -> row.send(new SentSession("fingerprint", NOW)));
    MoneyMovement movement =
        new MoneyMovement(checkout.getId(), MovementKind.CAPTURE, AMOUNT, Actor.CODE, reason, NOW);
    movements.start(checkout.getId(), earlier -> List.of(movement));
    movements.change(
        movement.getRequestId(), row -> row.refuse("code", "no card of Grace", null, NOW));
    return checkout;
  }

  private void done(String uuid, String sezzleOrder, Instant received) {
    WebhookDelivery delivery = delivery(uuid, sezzleOrder, received);
    delivery.done(WebhookOutcome.NOT_OURS, received);
    deliveries.add(delivery);
  }

  private static WebhookDelivery delivery(String uuid, String sezzleOrder, Instant received) {
    return new WebhookDelivery(uuid, "order.captured", sezzleOrder, BODY, received);
  }

  private String body(String uuid) {
    return deliveries.find(uuid).get().getBody();
  }
}
