package org.broadleafsezzle.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.broadleafcommerce.common.email.domain.EmailTarget;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.email.service.message.EmailPropertyType;
import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

/**
 * The shop's message creator, which makes its e-mails as ever; only notices are made here, as text
 * and page side by side, which the platform's creators can't.
 */
public class TwoPartMessages extends MessageCreator {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MessageCreator ofShop;

  public TwoPartMessages(MessageCreator ofShop) {
    super(ofShop.getMailSender());
    this.ofShop = ofShop;
  }

  MessageCreator ofShop() {
    return ofShop;
  }

  @Override
  public void sendMessage(Map<String, Object> props) {
    if (isNotice(props)) {
      super.sendMessage(props);
    } else {
      ofShop.sendMessage(props);
    }
  }

  @Override
  public String buildMessageBody(EmailInfo info, Map<String, Object> props) {
    return ofShop.buildMessageBody(info, props);
  }

  @Override
  public MimeMessagePreparator buildMimeMessagePreparator(Map<String, Object> props) {
    return isNotice(props)
        ? message -> prepare(message, (NoticeEmail) info(props), target(props))
        : ofShop.buildMimeMessagePreparator(props);
  }

  @Override
  public JavaMailSender getMailSender() {
    return ofShop.getMailSender();
  }

  @Override
  public void setMailSender(JavaMailSender mailSender) {
    super.setMailSender(mailSender);
    ofShop.setMailSender(mailSender);
  }

  private static boolean isNotice(Map<String, Object> props) {
    return info(props) instanceof NoticeEmail;
  }

  private static Object info(Map<String, Object> props) {
    return props.get(EmailPropertyType.INFO.getType());
  }

  private static String target(Map<String, Object> props) {
    return ((EmailTarget) props.get(EmailPropertyType.USER.getType())).getEmailAddress();
  }

  private static void prepare(MimeMessage message, NoticeEmail email, String to)
      throws MessagingException, IOException {
    message.setHeader("Message-ID", email.getMessageId());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setFrom(
        new InternetAddress(email.getFromAddress(), email.getFromName().orElse(null), UTF_8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(email.getSubject(), UTF_8);
    message.setContent(new WatchedContent(email));
    email.prepared();
  }

  /** Knows when the mail server gets it, and does not let it out once it is abandoned. */
  private static final class WatchedContent extends MimeMultipart {

    private final NoticeEmail email;

    WatchedContent(NoticeEmail email) throws MessagingException {
      super("alternative");
      this.email = email;
      add(email.getPlainText(), "plain");
      add(email.getMessageBody(), "html");
    }

    private void add(String text, String subtype) throws MessagingException {
      MimeBodyPart part = new MimeBodyPart();
      part.setText(text, UTF_8, subtype);
      addBodyPart(part);
    }

    @Override
    public synchronized void writeTo(OutputStream out) throws IOException, MessagingException {
      if (!email.begin()) {
        throw new IOException("It took too long, and must not be sent any more");
      }
      super.writeTo(out);
    }
  }
}
