package org.broadleafsezzle.demo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Takes each e-mail that it is given, and keeps the newest of them; delivers none. */
public final class MailCatcher implements SimpleMessageListener, AutoCloseable {
  private static final int MOST = 200;
  private static final int ANY_FREE_PORT = 0;

  private final SMTPServer server;
  private final LinkedList<CaughtMail> newestFirst = new LinkedList<>();
  private volatile boolean refusing;

  private MailCatcher() {
    server =
        SMTPServer.port(ANY_FREE_PORT)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .simpleMessageListener(this)
            .build();
  }

  /** One on a free port of this machine, which nobody else can reach. */
  public static MailCatcher start() {
    MailCatcher catcher = new MailCatcher();
    catcher.server.start();
    return catcher;
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** Whether it knows no recipient from now on, whoever it is. */
  public void refuse(boolean refuses) {
    refusing = refuses;
  }

  @Override
  public boolean accept(String from, String recipient) {
    return !refusing;
  }

  @Override
  public void deliver(String from, String recipient, InputStream content) throws IOException {
    CaughtMail mail = CaughtMail.read(content);
    synchronized (newestFirst) {
      newestFirst.addFirst(mail);
      if (newestFirst.size() > MOST) {
        newestFirst.removeLast();
      }
    }
  }

  /** The newest first. */
  public List<CaughtMail> all() {
    synchronized (newestFirst) {
      return Collections.unmodifiableList(new ArrayList<>(newestFirst));
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
