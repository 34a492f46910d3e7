package org.broadleafsezzle.demo.simulator.pages;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.broadleafsezzle.demo.simulator.http.Answer;

/** Makes pages from templates; whatever a template prints is escaped for HTML. */
public final class Templates {

  /**
   * Nothing but the page itself, our own style sheet with its fonts and our own script; where its
   * forms lead is not limited.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src data:; img-src 'self';"
          + " base-uri 'none'";

  private final Configuration configuration;

  /**
   * @param folder on the class path, with a slash at its beginning
   */
  public Templates(String folder) {
    configuration = new Configuration(Configuration.VERSION_2_3_33);
    configuration.setClassForTemplateLoading(Templates.class, folder);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  /** The page that a template makes of a model. */
  public Answer page(int status, String template, Object model) {
    StringWriter html = new StringWriter();
    try {
      configuration.getTemplate(template).process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("The page " + template + " can't be made.", e);
    }
    return Answer.html(status, html.toString())
        .withHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .withHeader("X-Content-Type-Options", "nosniff")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("Cache-Control", "no-store");
  }
}
