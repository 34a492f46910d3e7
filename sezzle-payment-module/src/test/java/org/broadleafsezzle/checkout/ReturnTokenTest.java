package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReturnTokenTest {

  @Test
  void tokens_are_256_random_bits_fit_for_an_address() {
    assertThat(IntStream.range(0, 100).mapToObj(i -> ReturnToken.random().text()))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void one_that_comes_back_has_the_hash_it_was_stored_with() {
    ReturnToken token = ReturnToken.random();

    assertThat(ReturnToken.received(token.text()).hash()).isEqualTo(token.hash());
    assertThat(ReturnToken.received("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void its_text_for_logs_does_not_show_it() {
    ReturnToken token = ReturnToken.random();

    assertThat(token.toString()).doesNotContain(token.text());
  }
}
