package org.broadleafsezzle.demo.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * An e-mail as its reader sees it.
 *
 * @param plain its text; empty if it has none
 * @param html its page; empty if it has none
 */
public record CaughtMail(
    String id, Instant at, String from, String to, String subject, String plain, String html) {

  private static final Session NO_SERVER = Session.getInstance(new Properties());

  static CaughtMail read(InputStream content) throws IOException {
    try {
      MimeMessage mail = new MimeMessage(NO_SERVER, content);
      return new CaughtMail(
          String.valueOf(mail.getMessageID()),
          Instant.now(),
          names(mail.getFrom()),
          names(mail.getRecipients(Message.RecipientType.TO)),
          String.valueOf(mail.getSubject()),
          body(mail, "text/plain"),
          body(mail, "text/html"));
    } catch (MessagingException e) {
      throw new IOException("What was received is no e-mail", e);
    }
  }

  private static String names(Address[] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses)
            .map(one -> ((InternetAddress) one).toUnicodeString())
            .collect(Collectors.joining(", "));
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        String body = body(parts.getBodyPart(index), type);
        if (!body.isEmpty()) {
          return body;
        }
      }
    }
    return "";
  }
}
