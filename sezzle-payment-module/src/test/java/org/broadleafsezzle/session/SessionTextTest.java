package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Crème brûlée", "Rose \uD83C\uDF39", "قهوة عربية", "שתיל", "日本の鋏", "<b>\"&'</b>"})
  void anyScriptGoesThroughAsItIs(String text) {
    assertThat(SessionText.of(text)).contains(text);
  }

  @Test
  void linesAndControlCharactersBecomeOneLine() {
    assertThat(SessionText.of(" Spade\r\nX-Header: 1\t \u0000 \u0085end "))
        .contains("Spade X-Header: 1 end");
  }

  @Test
  void halfACharacterIsLeftOut() {
    assertThat(SessionText.of("Rose\uD83C")).contains("Rose");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\n\t", "\uDF39"})
  void whatSaysNothingIsMissing(String text) {
    assertThat(SessionText.of(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsCutBetweenCharacters() {
    String roses = "\uD83C\uDF39".repeat(SessionText.LONGEST);
    assertThat(SessionText.of(roses)).contains(roses);

    String cut = SessionText.of(roses + "!").get();
    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(SessionText.LONGEST);
    assertThat(cut).endsWith("\uD83C\uDF39\u2026");
  }
}
