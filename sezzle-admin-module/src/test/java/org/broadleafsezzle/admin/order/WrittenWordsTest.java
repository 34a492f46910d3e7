package org.broadleafsezzle.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stands in the books in English, a French administrator reads in French. */
class WrittenWordsTest {
  private static final Path PAYMENT_MODULE = Path.of("../sezzle-payment-module/src/main/java");
  private static final String UUID = "5f1c8a0e-8f0e-4c7b-9a44-0c7f7f9b5a11";

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final AdminTexts texts = new AdminTexts(messages);
  private final WrittenWords words =
      new WrittenWords(texts, new AdminFormats(Clock.systemUTC(), texts));

  @BeforeEach
  void readFrench() {
    messages.setBasename("messages/SezzleAdminMessages");
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
  }

  @AfterEach
  void readWhatever() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void several_differences_are_said_each_with_its_amounts() {
    assertThat(
            words.say(
                "Sezzle does not show the payment as approved. Sezzle lists a refund of 12.50 CAD ("
                    + UUID
                    + "), the shop has none such."))
        .isEqualToNormalizingWhitespace(
            "Sezzle ne montre pas le paiement comme approuv\u00E9. Chez Sezzle : remboursement de"
                + " 12,50 $ CA ("
                + UUID
                + "); dans la boutique : rien de tel.");
  }

  @Test
  void a_warning_says_its_times_as_the_administrator_writes_them() {
    assertThat(
            words.say(
                "1041.58 USD is neither captured nor released, and the authorization ends at"
                    + " 2026-11-28T10:00:00Z. Capture or release it before."))
        .contains("l\u2019autorisation prend fin le 28 nov. 2026")
        .doesNotContain("USD is", "T10:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CART_CHANGED", "ORDER_FAILED", "NEW_ATTEMPT", "LATE_APPROVAL"})
  void one_word_is_said_in_several(String word) {
    assertThat(words.say(word)).isNotEqualTo(word).contains(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A customer asked for it", "Amount exceeds what is left.", "NO_IDEA"})
  void what_others_have_written_stays_as_it_is(String written) {
    assertThat(words.say(written)).isEqualTo(written);
  }

  @Test
  void each_reason_why_an_order_is_not_made_has_words() throws Exception {
    Object[] reasons =
        Class.forName("org.broadleafsezzle.checkout.ApprovalProblem").getEnumConstants();
    assertThat(reasons).allMatch(reason -> !words.say(reason.toString()).equals(reason.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void each_sentence_is_known_whatever_amounts_stand_in_it(WrittenSentence sentence) {
    String written = sentence.english().replaceAll("\\{\\d}", "1041.58 USD");
    String after = "Sezzle does not show the payment as approved.";

    assertThat(words.say(written)).isNotEqualTo(written).doesNotContain("1041.58");
    if (written.startsWith("Sezzle ") && written.endsWith(".")) {
      assertThat(words.say(written + " " + after))
          .isEqualTo(words.say(written) + " " + words.say(after));
    }
  }

  @Test
  void times_have_fractions_of_a_second() {
    assertThat(
            words.say(
                "Captured automatically before the authorization ends at 2026-11-28T10:00:00.123Z"))
        .contains("le 28 nov. 2026");
  }

  /** A sentence changed there has to be changed here. */
  @ParameterizedTest
  @EnumSource
  void each_sentence_is_written_by_the_payment_module(WrittenSentence sentence) {
    assertThat(texts.textOr("", "written." + sentence)).isNotEmpty();
    assertThat(Arrays.stream(sentence.english().split("\\{\\d}")))
        .allMatch(
            part -> part.isBlank() || part.equals(".") || Literals.ALL.contains(part.strip()));
  }

  /** All string literals of the payment module, those that are added up as one. */
  private static final class Literals {
    static final String ALL = read();

    private static String read() {
      try (Stream<Path> files = Files.walk(PAYMENT_MODULE)) {
        return files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Literals::text)
            .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", "").replace("%s", "\""))
            .collect(Collectors.joining("\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String text(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
