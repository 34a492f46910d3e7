package org.broadleafsezzle.admin.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.model.Price;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what the payment module has written into its books, in English or in one upper-case word, in
 * the administrator's language. What people have typed, and Sezzle's own messages, stay as they
 * are.
 */
@Component("blSezzleWrittenWords")
class WrittenWords {

  private static final Pattern ONE_WORD = Pattern.compile("[A-Z_]+");
  private static final Pattern BETWEEN_DIFFERENCES = Pattern.compile("(?<=\\.) (?=Sezzle )");
  private static final Pattern PRICE = Pattern.compile("(\\d+\\.\\d{2}) ([A-Z]{3})");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  WrittenWords(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  String say(String written) {
    if (ONE_WORD.matcher(written).matches()) {
      return texts.textOr(written, "written.code." + written);
    }
    return BETWEEN_DIFFERENCES
        .splitAsStream(written)
        .map(this::sentence)
        .collect(Collectors.joining(" "));
  }

  private String sentence(String written) {
    for (WrittenSentence sentence : WrittenSentence.values()) {
      Optional<List<String>> details = sentence.detailsOf(written);
      if (details.isPresent()) {
        Object[] said = details.get().stream().map(this::detail).toArray();
        return texts.text("written." + sentence, said);
      }
    }
    return written;
  }

  private String detail(String written) {
    Matcher price = PRICE.matcher(written);
    if (price.matches()) {
      return formats.money(Price.ofDecimal(new BigDecimal(price.group(1)), price.group(2)));
    }
    if (INSTANT.matcher(written).matches()) {
      return formats.time(Instant.parse(written));
    }
    String key = written.replace(' ', '-');
    return texts.textOr(texts.textOr(written, "state." + key), "written.word." + key);
  }
}
