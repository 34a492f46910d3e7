package org.broadleafsezzle.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafsezzle.settings.Sender;

/**
 * An e-mail as the platform knows it, with the text beside its page, and how far it has come on its
 * way out of the shop.
 */
public class NoticeEmail extends EmailInfo {

  private static final long serialVersionUID = 1L;

  /** The platform's mark of these e-mails among its own. */
  public static final String TYPE = "sezzleNotice";

  private enum Progress {
    /** In the hands of the platform's service; perhaps of one that is the shop's own. */
    MADE,
    /** A message is made of it, none of which has left the shop. */
    PREPARED,
    /** Its content is being handed to the mail server. */
    BEGUN,
    /** It must not leave the shop any more. */
    ABANDONED
  }

  private final String plainText;
  private final String fromName;
  private final String messageId;
  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.MADE);

  /**
   * @param key of the notice: whoever gets it twice all the same gets it under one id
   */
  public NoticeEmail(String key, NoticeText text, Sender sender) {
    String from = sender.address();
    setEmailType(TYPE);
    setFromAddress(from);
    setSubject(text.getSubject());
    setMessageBody(text.getHtml());
    setEncoding(StandardCharsets.UTF_8.name());
    plainText = text.getPlain();
    fromName = sender.name().orElse(null);
    UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    messageId = "<" + id + ".sezzle" + from.substring(from.lastIndexOf('@')) + ">";
  }

  /** The text of {@link #getMessageBody()}, without markup. */
  public String getPlainText() {
    return plainText;
  }

  /** The name beside {@link #getFromAddress()}; empty if there is none. */
  public Optional<String> getFromName() {
    return Optional.ofNullable(fromName);
  }

  /** The same each time that this notice is sent. */
  public String getMessageId() {
    return messageId;
  }

  /** A message is made of it. */
  void prepared() {
    progress.compareAndSet(Progress.MADE, Progress.PREPARED);
  }

  /**
   * The mail server is about to get its content.
   *
   * @return false if it must not any more
   */
  boolean begin() {
    return progress.compareAndSet(Progress.PREPARED, Progress.BEGUN) || isBegun();
  }

  /**
   * It must not leave the shop any more.
   *
   * @return false if it may have already
   */
  boolean abandon() {
    return progress.compareAndSet(Progress.PREPARED, Progress.ABANDONED);
  }

  /** Whether the mail server may have its content. */
  boolean isBegun() {
    return progress.get() == Progress.BEGUN;
  }

  /** Whether it is known whether the mail server may have it. */
  boolean isWatched() {
    return progress.get() != Progress.MADE;
  }
}
