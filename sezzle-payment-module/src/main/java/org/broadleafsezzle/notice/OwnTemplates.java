package org.broadleafsezzle.notice;

import java.util.Collections;
import org.springframework.context.MessageSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The module's own words. The page is {@code emailTemplates/sezzle/notice.html} of the class path:
 * a shop's file of that name takes its place.
 */
public class OwnTemplates {

  private static final String PAGE = "sezzle/notice";

  private final MessageSource messages;
  private final TemplateEngine engine;

  public OwnTemplates(MessageSource messages) {
    this.messages = messages;
    ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
    pages.setPrefix("emailTemplates/");
    pages.setSuffix(".html");
    pages.setTemplateMode("HTML5");
    pages.setCharacterEncoding("UTF-8");
    engine = new TemplateEngine();
    engine.setTemplateResolver(pages);
  }

  NoticeText write(NoticeFacts facts) {
    ShownNotice shown = new ShownNotice(facts, messages);
    Context context = new Context(facts.getLocale(), Collections.singletonMap("notice", shown));
    return new NoticeText(shown.getSubject(), plain(shown), engine.process(PAGE, context));
  }

  private static String plain(ShownNotice shown) {
    StringBuilder text = new StringBuilder(shown.getGreeting());
    shown.getParagraphs().forEach(paragraph -> text.append("\n\n").append(paragraph));
    text.append('\n');
    shown.getFigureLines().forEach(line -> text.append('\n').append(line));
    return text.append("\n\n-- \n").append(shown.getFooter()).append('\n').toString();
  }
}
