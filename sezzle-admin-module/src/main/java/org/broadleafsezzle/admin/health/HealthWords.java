package org.broadleafsezzle.admin.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.Trouble;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was found in the language of the reader. */
@Component("blSezzleHealthWords")
public class HealthWords {

  private static final String NONE = "";

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public HealthWords(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** The finding in a sentence, with moments in words as of now. */
  public String words(Finding finding) {
    return say(finding, formats::away);
  }

  /** The same with exact moments: for a text that is read later. */
  public String dated(Finding finding) {
    return say(finding, formats::time);
  }

  /** The name of the check. */
  public String name(Finding finding) {
    return texts.text("health.check." + finding.getCheck());
  }

  /** The same in English and with exact moments: for a program that passes it on. */
  public String plain(Finding finding) {
    Locale reader = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      return say(finding, Instant::toString);
    } finally {
      LocaleContextHolder.setLocale(reader);
    }
  }

  private String say(Finding finding, Function<Instant, String> moment) {
    Object[] details =
        Arrays.stream(finding.details())
            .map(
                detail -> detail instanceof Instant ? moment.apply((Instant) detail) : said(detail))
            .toArray();
    return texts.text("health." + finding.sentence(), details);
  }

  private Object said(Object detail) {
    if (detail instanceof SezzleMode) {
      return texts.text("mode." + detail);
    }
    if (detail instanceof LocalDate) {
      return formats.day((LocalDate) detail);
    }
    if (detail instanceof Trouble) {
      return texts.text("trouble." + detail);
    }
    return detail instanceof RunResult ? result((RunResult) detail) : detail;
  }

  /** Only what there was. */
  private String result(RunResult result) {
    String found =
        result.counters().entrySet().stream()
            .filter(counter -> !"0".equals(counter.getValue()))
            .map(
                counter ->
                    texts.textOr(
                        counter.getKey() + " " + counter.getValue(),
                        "health.run." + counter.getKey(),
                        counter.getValue()))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? texts.text("health.reconcile.quiet") : found + ".";
  }

  /** The words for what to do; empty if nothing. */
  public String whatToDo(Finding finding) {
    return texts.textOr(NONE, "health." + finding.sentence() + ".todo");
  }
}
