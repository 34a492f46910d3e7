package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Crème brûlée", "Rose \uD83C\uDF39", "قهوة عربية", "שתיל", "日本の鋏", "<b>\"&'</b>"})
  void any_script_goes_through_as_it_is(String text) {
    assertThat(SessionText.of(text)).contains(text);
  }

  @Test
  void lines_and_control_characters_become_one_line() {
    assertThat(SessionText.of(" Spade\r\nX-Header: 1\t \u0000 \u0085end "))
        .contains("Spade X-Header: 1 end");
  }

  @Test
  void half_a_character_is_left_out() {
    assertThat(SessionText.of("Rose\uD83C")).contains("Rose");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n\t", "\uDF39"})
  void what_says_nothing_is_missing(String text) {
    assertThat(SessionText.of(text)).isEmpty();
  }

  @Test
  void a_very_long_text_is_cut_between_characters() {
    String roses = "\uD83C\uDF39".repeat(SessionText.LONGEST);
    assertThat(SessionText.of(roses)).contains(roses);

    String cut = SessionText.of(roses + "!").get();
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(SessionText.LONGEST);
    assertThat(cut).endsWith("\uD83C\uDF39\u2026");
  }
}
