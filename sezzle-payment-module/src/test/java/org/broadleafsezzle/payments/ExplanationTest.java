package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.FailureCode;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
  private static final Failure CALL = Failure.of("capture");
  private static final Failure SAID =
      CALL.withErrors(List.of(new SezzleError("c", null, "Too much.", "debug-1")));

  @Test
  void keysThatSezzleDoesNotAcceptAreNoRefusalOfWhatWasAskedFor() {
    Explanation why = Explanation.of(new SezzleAuthenticationException(SAID.withStatus(401)));

    assertThat(why.message()).isEqualTo(LedgerMessage.of(FailureCode.KEYS));
    assertThat(why.trouble()).isEqualTo(Trouble.KEYS);
    assertThat(why.said()).isEmpty();
    assertThat(why.debugUuid()).contains("debug-1");
  }

  @Test
  void aRefusalIsSaidInSezzlesOwnWords() {
    Explanation why = Explanation.of(new SezzleRefusedException(SAID.withStatus(422)));

    assertThat(why.message()).isEqualTo(LedgerMessage.of(FailureCode.REFUSED, "422"));
    assertThat(why.said()).contains("Too much.");
    assertThat(why.debugUuid()).contains("debug-1");
    assertThat(why.trouble()).isEqualTo(Trouble.REFUSED);
  }

  @Test
  void whatSezzleSaysOfAnErrorOfItsOwnIsNoReason() {
    assertThat(Explanation.of(new SezzleUnavailableException(SAID.withStatus(503))).said())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void eachFailedCallIsToldApart(SezzleException failure, LedgerMessage message) {
    assertThat(Explanation.of(failure).message()).isEqualTo(message);
    assertThat(Explanation.of(failure).trouble())
        .isEqualTo(((FailureCode) message.code()).trouble());
  }

  static Stream<Arguments> calls() {
    SSLHandshakeException tooEarly = new SSLHandshakeException("no");
    tooEarly.initCause(new CertificateNotYetValidException());
    return Stream.of(
        call(CALL.withStatus(503), FailureCode.SEZZLE_DOWN, "503"),
        call(CALL.withStatus(500), FailureCode.SEZZLE_DOWN, "500"),
        call(CALL.withStatus(429), FailureCode.TOO_MANY_CALLS),
        call(CALL.withStatus(407), FailureCode.REFUSED, "407"),
        call(CALL.withStatus(201), FailureCode.UNREADABLE_ANSWER),
        call(CALL.withCause(new UnknownHostException("x")), FailureCode.NO_SUCH_HOST),
        call(CALL.withCause(new SocketTimeoutException()), FailureCode.TIMEOUT),
        call(CALL.withCause(new ConnectException("timed out")), FailureCode.TIMEOUT),
        call(CALL.withCause(new ConnectException("refused")), FailureCode.NO_CONNECTION),
        call(CALL.withCause(new SSLHandshakeException("x")), FailureCode.CERTIFICATE),
        call(CALL.withCause(tooEarly), FailureCode.CLOCK_WRONG),
        call(CALL, FailureCode.NO_CONNECTION),
        Arguments.of(
            new SezzleRefusedException(CALL), LedgerMessage.of(FailureCode.REFUSED, "4xx")));
  }

  private static Arguments call(Failure failure, FailureCode code, Object... arguments) {
    return Arguments.of(new SezzleUnavailableException(failure), LedgerMessage.of(code, arguments));
  }

  @Test
  void whatIsNoCallIsToldApartToo() {
    assertThat(codeOf(new MovementRefusedException(Refusal.NOT_UNCLEAR)))
        .isEqualTo(LedgerMessage.of(Refusal.NOT_UNCLEAR));
    assertThat(codeOf(mock(CheckoutBusyException.class)))
        .isEqualTo(LedgerMessage.of(FailureCode.BUSY));
    assertThat(codeOf(new SettingsException(SettingKey.MODE, "why")))
        .isEqualTo(LedgerMessage.of(FailureCode.SETTING, "gateway.sezzle.mode"));
    assertThat(codeOf(new IllegalStateException(new SQLException("gone"))))
        .isEqualTo(LedgerMessage.of(FailureCode.DATABASE));
    assertThat(codeOf(new IllegalStateException("secret words")))
        .isEqualTo(LedgerMessage.of(FailureCode.ERROR));
    assertThat(Explanation.of(new MovementRefusedException(Refusal.NOT_UNCLEAR)).trouble())
        .isEqualTo(Trouble.ERROR);
  }

  @Test
  void aRefusedMovementIsExplainedInSezzlesWordsOrInOurs() {
    MoneyMovement bySezzle = movement();
    bySezzle.refuse("invalid_amount", "Too much.", "debug-2", Instant.now());
    MoneyMovement notSent = movement();
    notSent.refuse(MovementError.NOT_SENT, null, Instant.now());

    assertThat(Explanation.of(bySezzle).said()).contains("Too much.");
    assertThat(Explanation.of(bySezzle).debugUuid()).contains("debug-2");
    assertThat(Explanation.of(notSent).said()).isEmpty();
    assertThat(Explanation.of(notSent).message())
        .isEqualTo(LedgerMessage.of(MovementError.NOT_SENT));
  }

  private static LedgerMessage codeOf(RuntimeException failure) {
    return Explanation.of(failure).message();
  }

  private static MoneyMovement movement() {
    return new MoneyMovement(
        "checkout", MovementKind.CAPTURE, Price.of(1, "USD"), Actor.CODE, "why", Instant.now());
  }
}
