package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message of the module is stored as a code with arguments, and comes back as it was. */
class LedgerMessageTest {
  private static final int LONGEST = 500;
  private static final Price AMOUNT = Price.of(104158, "CAD");
  private static final Instant TIME = Instant.parse("2026-11-28T10:00:00.123456789Z");

  static List<MessageCode> codes() {
    return new ArrayList<>(MessageCodes.all());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void eachMessageComesBackFromItsColumn(MessageCode code) {
    LedgerMessage message = LedgerMessage.of(code, arguments(code));

    String column = MessageColumn.write(List.of(message, message), LONGEST);

    assertThat(MessageColumn.read(column)).containsExactly(message, message);
    assertThat(column).doesNotContain(code.form().english());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void eachMessageHasAPlaceForEachArgumentInEnglish(MessageCode code) {
    for (int place = 0; place < code.form().arguments().size(); place++) {
      assertThat(code.form().english()).contains("{" + place + "}");
    }
    assertThat(LedgerMessage.of(code, arguments(code)).toString()).doesNotContain("{", "}");
    assertThat(code.form().english().replaceAll("[^{]", ""))
        .hasSize(code.form().arguments().size());
  }

  @Test
  void namesAreUnique() {
    assertThat(MessageCodes.all()).extracting(MessageCode::key).doesNotHaveDuplicates();
    assertThat(MessageCodes.all()).contains(Refusal.EXPIRED, OrderProblem.ORDER_UNPAID);
  }

  @Test
  void argumentsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> LedgerMessage.of(Difference.AUTHORIZED, AMOUNT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("difference.AUTHORIZED");
    assertThatThrownBy(() -> LedgerMessage.of(Difference.APPROVED, AMOUNT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LedgerMessage.of(Difference.APPROVED, (Object) null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LedgerMessage.of(Difference.UNKNOWN, "more"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAmountThatSezzleDoesNotSayStaysUnsaid() {
    LedgerMessage message = LedgerMessage.of(Difference.AUTHORIZED, null, AMOUNT);

    List<LedgerMessage> read = MessageColumn.read(MessageColumn.write(List.of(message), LONGEST));

    assertThat(read).containsExactly(message);
    assertThat(message.toString())
        .isEqualTo("Sezzle has an amount it does not say authorized, the shop 1041.58 CAD.");
  }

  @Test
  void moreThanTheColumnHoldsIsCounted() {
    LedgerMessage one =
        LedgerMessage.of(Difference.NOT_LISTED, MovementKind.REFUND, AMOUNT, "x".repeat(90));

    String column = MessageColumn.write(Collections.nCopies(40, one), LONGEST);
    List<LedgerMessage> read = MessageColumn.read(column);

    assertThat(column).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(read.subList(0, read.size() - 1)).isNotEmpty().containsOnly(one);
    assertThat(read.get(read.size() - 1))
        .isEqualTo(LedgerMessage.of(StoredText.MORE, String.valueOf(41 - read.size())));
  }

  @Test
  void whatJustFitsItsColumnIsStoredWhole() {
    List<LedgerMessage> two =
        List.of(LedgerMessage.of(Difference.UNKNOWN), LedgerMessage.of(Difference.NOT_APPROVED));
    int length = MessageColumn.write(two, LONGEST).length();

    assertThat(MessageColumn.read(MessageColumn.write(two, length))).isEqualTo(two);
    assertThat(MessageColumn.read(MessageColumn.write(two, length - 1)))
        .contains(LedgerMessage.of(StoredText.MORE, "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "CAPTURE,captured",
    "RELEASE,released",
    "REFUND,refunded",
    "REAUTHORIZE,reauthorized",
    "UPCHARGE,upcharged"
  })
  void aRefusalSaysInEnglishWhatCanNotBeDone(MovementKind kind, String done) {
    assertThat(LedgerMessage.of(Refusal.NO_ORDER, kind).toString())
        .contains("nothing can be " + done + ",");
  }

  @Test
  void aTimeIsSaidInEnglishAsItIsStored() {
    assertThat(LedgerMessage.of(Refusal.NOT_EXPIRED, TIME).toString())
        .contains("until 2026-11-28T10:00:00.123456789Z:");
  }

  @Test
  void messagesAreEqualIfTheySayTheSame() {
    LedgerMessage one = LedgerMessage.of(FailureCode.REFUSED, "422");

    assertThat(one)
        .isEqualTo(LedgerMessage.of(FailureCode.REFUSED, "422"))
        .hasSameHashCodeAs(LedgerMessage.of(FailureCode.REFUSED, "422"))
        .isNotEqualTo(LedgerMessage.of(FailureCode.REFUSED, "409"))
        .isNotEqualTo(LedgerMessage.of(FailureCode.SEZZLE_DOWN, "422"))
        .isNotEqualTo("refused");
    assertThat(Set.of(one, LedgerMessage.of(FailureCode.REFUSED, "409")))
        .contains(LedgerMessage.of(FailureCode.REFUSED, "422"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A sentence of an older version.",
        "[[\"difference.OF_A_NEWER_VERSION\"]]",
        "[[\"difference.AUTHORIZED\",\"1 USD\"]]",
        "[[\"difference.AUTHORIZED\",\"USD\",\"1 USD\"]]",
        "[[\"difference.UNKNOWN\",\"1\",\"2\",\"3\"]]",
        "[[]]",
        "[null]",
        "null",
        "{}"
      })
  void whatCantBeReadIsShownAsItIs(String column) {
    assertThat(MessageColumn.read(column))
        .containsExactly(LedgerMessage.of(StoredText.UNREADABLE, column));
  }

  @Test
  void noMessageIsNoColumn() {
    assertThat(MessageColumn.write(List.of(), LONGEST)).isNull();
    assertThat(MessageColumn.read(null)).isEmpty();
  }

  @Test
  void errorsOfMovementsAreNamedAsSezzleNamesItsOwn() {
    for (MovementError error : MovementError.values()) {
      MoneyMovement movement = movement();
      movement.refuse(error, null, TIME);
      assertThat(movement.getErrorCode()).contains(error.name().toLowerCase(Locale.ROOT));
      assertThat(MovementError.of(movement)).contains(error);
    }
    MoneyMovement bySezzle = movement();
    bySezzle.refuse("refused", "Amount exceeds what is left.", null, TIME);
    assertThat(MovementError.of(bySezzle)).isEmpty();
    assertThat(MovementError.of(movement())).isEmpty();
  }

  private static MoneyMovement movement() {
    return new MoneyMovement("checkout", MovementKind.CAPTURE, AMOUNT, Actor.CODE, "why", TIME);
  }

  /** One of each type, as the code asks for them. */
  private static Object[] arguments(MessageCode code) {
    return code.form().arguments().stream().map(LedgerMessageTest::argument).toArray();
  }

  private static Object argument(MessageArgument type) {
    switch (type) {
      case AMOUNT:
        return AMOUNT;
      case TIME:
        return TIME;
      case MOVEMENT:
        return MovementKind.REAUTHORIZE;
      case MOVED:
        return MovementKind.UPCHARGE;
      case STATE:
        return CheckoutState.UNDOING;
      case MODE:
        return SezzleMode.LIVE;
      default:
        return "5f1c8a0e-8f0e-4c7b-9a44-0c7f7f9b5a11 \"\\ \u00E9\uD83D\uDE00";
    }
  }
}
