package org.broadleafsezzle.notice;

import java.util.Collections;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of e-mails: files in {@code emailTemplates/} of the class path. */
public final class MailPages {

  private final TemplateEngine engine = new TemplateEngine();

  public MailPages() {
    ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
    pages.setPrefix("emailTemplates/");
    pages.setSuffix(".html");
    pages.setTemplateMode("HTML5");
    pages.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(pages);
  }

  /**
   * @param page the file without its ending
   * @param notice the content of the page
   */
  public String write(String page, Locale locale, Object notice) {
    return engine.process(page, new Context(locale, Collections.singletonMap("notice", notice)));
  }
}
