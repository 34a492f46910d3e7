package org.broadleafsezzle.demo.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.pages.Templates;

/** Shows the caught e-mails, each as text and as page, side by side. */
public final class MailPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final transient MailCatcher mails;
  private final transient Templates templates = new Templates("/org/broadleafsezzle/demo/mail/");

  public MailPage(MailCatcher mails) {
    this.mails = mails;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Map<String, String>> shown = mails.all().stream().map(MailPage::shown).toList();
    Answer page = templates.page(200, "mails.ftlh", Map.of("mails", shown));
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(page.body().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> shown(CaughtMail mail) {
    return Map.of(
        "at",
        TIME.format(mail.at()),
        "from",
        mail.from(),
        "to",
        mail.to(),
        "subject",
        mail.subject(),
        "plain",
        mail.plain(),
        "html",
        mail.html());
  }
}
