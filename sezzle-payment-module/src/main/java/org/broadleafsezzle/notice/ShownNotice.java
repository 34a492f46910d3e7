package org.broadleafsezzle.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.NoticeKind;
import org.springframework.context.MessageSource;

/** A notice in the module's words, part by part: what the templates show. Texts, never markup. */
public final class ShownNotice {

  private final NoticeFacts facts;
  private final MessageSource messages;
  private final Object[] arguments;

  ShownNotice(NoticeFacts facts, MessageSource messages) {
    this.facts = facts;
    this.messages = messages;
    arguments = new Object[] {facts.getOrderNumber().orElse(""), amount()};
  }

  public String getLanguage() {
    return facts.getLocale().getLanguage();
  }

  public String getSubject() {
    return say(facts.isOrderCancelled() ? "subject.cancelled" : "subject");
  }

  public String getGreeting() {
    return facts
        .getShopperName()
        .map(name -> general("hello.name", name))
        .orElseGet(() -> general("hello"));
  }

  public List<String> getParagraphs() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(say(facts.isOrderCancelled() ? "text.cancelled" : "text"));
    paragraphs.add(say("then"));
    return Collections.unmodifiableList(paragraphs);
  }

  /** Amounts by what they are. */
  public Map<String, String> getFigures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(say("amount"), amount());
    boolean tellsRest =
        facts.getKind() == NoticeKind.CAPTURED || facts.getKind() == NoticeKind.RELEASED;
    if (tellsRest && facts.getLeft().getAmountInCents() > 0) {
      figures.put(general("left"), facts.format(facts.getLeft()));
    }
    return Collections.unmodifiableMap(figures);
  }

  /** The same for plain text. */
  public List<String> getFigureLines() {
    return getFigures().entrySet().stream()
        .map(figure -> general("figure", figure.getKey(), figure.getValue()))
        .collect(Collectors.toList());
  }

  public String getFooter() {
    return general("footer");
  }

  private String amount() {
    return facts.format(facts.getAmount());
  }

  /** A part without words of its own for a cancelled order has the general ones. */
  private String say(String part) {
    String kind = facts.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String key = "sezzle.notice." + kind + "." + part;
    String otherwise = part.replace(".cancelled", "");
    return part.equals(otherwise)
        ? messages.getMessage(key, arguments, facts.getLocale())
        : messages.getMessage(key, arguments, say(otherwise), facts.getLocale());
  }

  private String general(String part, Object... with) {
    return messages.getMessage("sezzle.notice." + part, with, facts.getLocale());
  }
}
