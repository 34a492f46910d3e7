package org.broadleafsezzle.admin.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.HealthWords;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what needs a person in the language of the current thread. */
@Component("blSezzleAlertWords")
class AlertWords {

  /** Of each reason; of more only the number is said. */
  static final int MOST_SHOWN = 20;

  private final AdminTexts texts;
  private final AdminFormats formats;
  private final HealthWords health;
  private final AlertAddresses addresses;

  @Autowired
  AlertWords(AdminTexts texts, AdminFormats formats, HealthWords health, AlertAddresses addresses) {
    this.texts = texts;
    this.formats = formats;
    this.health = health;
    this.addresses = addresses;
  }

  ShownAlerts of(List<AlertItem> items) {
    Map<String, List<AlertItem>> byTitle = new LinkedHashMap<>();
    items.forEach(
        item -> byTitle.computeIfAbsent(title(item), none -> new ArrayList<>()).add(item));
    List<ShownAlerts.Part> parts = new ArrayList<>();
    byTitle.forEach((title, some) -> parts.add(part(title, some)));
    return new ShownAlerts(
        LocaleContextHolder.getLocale().getLanguage(),
        texts.text(
            items.stream().anyMatch(AlertItem::isOfMany) ? "alert.subject.least" : "alert.subject",
            items.size(),
            String.join(", ", byTitle.keySet())),
        texts.text("alert.intro"),
        parts,
        texts.text("alert.footer"));
  }

  private String title(AlertItem item) {
    return item.finding()
        .map(health::name)
        .orElseGet(() -> texts.text("attention." + item.reason()));
  }

  /** The first deadline first. */
  private ShownAlerts.Part part(String title, List<AlertItem> items) {
    Comparator<AlertItem> byDeadline =
        Comparator.comparing(item -> item.deadline().orElse(Instant.MAX));
    List<ShownAlerts.Line> lines =
        items.stream()
            .sorted(byDeadline)
            .limit(MOST_SHOWN)
            .map(this::line)
            .collect(Collectors.toList());
    int more = items.size() - lines.size();
    AlertItem first = items.get(0);
    return new ShownAlerts.Part(
        title,
        lines,
        more(first, more),
        first.finding().isPresent() ? addresses.health() : addresses.list(first.reason()));
  }

  private String more(AlertItem first, int more) {
    if (first.isOfMany()) {
      return texts.text("alert.more.least", AlertFinder.MOST);
    }
    return more == 0 ? "" : texts.text("alert.more", more);
  }

  private ShownAlerts.Line line(AlertItem item) {
    String url = addresses.of(item);
    if (item.finding().isPresent()) {
      Finding finding = item.finding().get();
      String words = health.dated(finding) + " " + health.whatToDo(finding);
      return new ShownAlerts.Line(words.trim(), texts.text("health.title"), "", url);
    }
    String payment = texts.text("alert.order", item.order(), formats.money(item.amount()));
    String deadline =
        item.deadline()
            .map(
                until ->
                    texts.text(
                        item.isDueByDay() ? "alert.by.DISPUTE" : "alert.by." + item.reason(),
                        said(item, until)))
            .orElse("");
    return new ShownAlerts.Line("", payment, deadline, url);
  }

  private String said(AlertItem item, Instant deadline) {
    return item.isDueByDay()
        ? formats.day(deadline.atZone(ZoneOffset.UTC).toLocalDate())
        : formats.time(deadline);
  }
}
