package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReturnTokenTest {

  @Test
  void tokensAre256RandomBitsFitForAnAddress() {
    assertThat(IntStream.range(0, 100).mapToObj(i -> ReturnToken.random().text()))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void oneThatComesBackHasTheHashItWasStoredWith() {
    ReturnToken token = ReturnToken.random();

    assertThat(ReturnToken.received(token.text()).hash()).isEqualTo(token.hash());
    assertThat(ReturnToken.received("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void itsTextForLogsDoesNotShowIt() {
    ReturnToken token = ReturnToken.random();

    assertThat(token.toString()).doesNotContain(token.text());
  }
}
