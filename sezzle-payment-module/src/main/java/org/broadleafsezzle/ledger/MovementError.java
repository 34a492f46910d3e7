package org.broadleafsezzle.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons why a movement was not carried out, where Sezzle itself has not said it in words. */
public enum MovementError implements MessageCode {
  NOT_APPROVED("Sezzle did not approve the new order"),
  NOT_SENT("Not sent, because what had to come first was refused"),
  NOT_CARRIED_OUT("Sezzle has not carried it out, as a person has found"),
  REFUSED("Sezzle refused it without saying why"),
  /** The call surely did not reach Sezzle. */
  UNAVAILABLE("Sezzle could not be asked");

  private final MessageForm form;

  MovementError(String english, MessageArgument... arguments) {
    form = new MessageForm("error", english, arguments);
  }

  /** By this a movement names it, as it names Sezzle's own codes. */
  public String errorCode() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a movement about which Sezzle itself has said nothing in words; else empty. */
  public static Optional<MovementError> of(MoneyMovement movement) {
    String code = movement.getErrorCode().orElse("");
    return movement.getErrorMessage().isPresent()
        ? Optional.empty()
        : Arrays.stream(values()).filter(one -> one.errorCode().equals(code)).findFirst();
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
