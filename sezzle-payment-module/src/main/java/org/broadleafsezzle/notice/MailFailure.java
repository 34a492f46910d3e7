package org.broadleafsezzle.notice;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.springframework.mail.MailSendException;

/**
 * The fate of the message, as an exception of sending tells it. The words of mail servers are never
 * repeated: they name the recipient.
 */
final class MailFailure {

  /** An answer of a mail server that says no, now or for good. */
  private static final Pattern ANSWER = Pattern.compile("([45]\\d\\d)(?:[ -].*)?", Pattern.DOTALL);

  private final RuntimeException failure;
  private final List<Throwable> all;

  MailFailure(RuntimeException failure) {
    this.failure = failure;
    all = allOf(failure);
  }

  NoticeFate fateOf(NoticeEmail email) {
    if (email.isBegun() && onlyClosing()) {
      return NoticeFate.taken();
    }
    if (isOfRecipient()) {
      return NoticeFate.refused(words());
    }
    boolean perhaps = email.isWatched() ? email.isBegun() && !isAnswered() : isTimeout();
    return perhaps
        ? NoticeFate.unknown(words())
        : NoticeFate.notTaken(NoticeTrouble.UNREACHABLE, words());
  }

  /** The server has taken the message, and then the connection could not be closed. */
  private boolean onlyClosing() {
    return failure instanceof MailSendException
        && ((MailSendException) failure).getFailedMessages().isEmpty();
  }

  private boolean isOfRecipient() {
    return all.stream()
        .filter(SendFailedException.class::isInstance)
        .map(SendFailedException.class::cast)
        .anyMatch(one -> one.getInvalidAddresses() != null && one.getInvalidAddresses().length > 0);
  }

  private boolean isAnswered() {
    return all.stream().anyMatch(one -> !answer(one).isEmpty());
  }

  private boolean isTimeout() {
    return all.stream().anyMatch(InterruptedIOException.class::isInstance);
  }

  private String words() {
    return all.stream()
        .map(one -> one.getClass().getSimpleName() + answer(one))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String answer(Throwable one) {
    if (!(one instanceof MessagingException)) {
      return "";
    }
    Matcher answer = ANSWER.matcher(String.valueOf(one.getMessage()).trim());
    return answer.matches() ? " " + answer.group(1) : "";
  }

  /** Mail exceptions hang together in three ways. */
  private static List<Throwable> allOf(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> found = new ArrayList<>();
    Deque<Throwable> next = new ArrayDeque<>(Collections.singleton(failure));
    while (!next.isEmpty()) {
      Throwable one = next.remove();
      if (seen.add(one)) {
        found.add(one);
        add(next, one.getCause());
        if (one instanceof MessagingException) {
          add(next, ((MessagingException) one).getNextException());
        }
        if (one instanceof MailSendException) {
          Collections.addAll(next, ((MailSendException) one).getMessageExceptions());
        }
      }
    }
    return found;
  }

  private static void add(Deque<Throwable> next, Throwable one) {
    if (one != null) {
      next.add(one);
    }
  }
}
