package org.broadleafsezzle.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server with every fault a mail server has. */
final class MailServer implements AutoCloseable {

  /** The server's behaviour. */
  enum Manner {
    TAKES,
    HANGS_AT_ONCE,
    HANGS_BEFORE_THE_CONTENT,
    HANGS_AFTER_THE_CONTENT,
    DIES_AFTER_THE_CONTENT,
    DIES_ONCE_IT_HAS_TAKEN_IT,
    IS_BUSY,
    KNOWS_NO_SUCH_RECIPIENT,
    REFUSES_THE_CONTENT
  }

  private final ServerSocket socket;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private volatile Manner manner = Manner.TAKES;

  MailServer() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  void behave(Manner newManner) {
    manner = newManner;
  }

  /** The contents that it has got whole, whatever it has answered. */
  List<String> taken() {
    return taken;
  }

  /** Waits until it hangs. */
  void awaitHanging() throws InterruptedException {
    hanging.await();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        Thread thread = new Thread(() -> serve(connection), "mail-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
      OutputStream out = connection.getOutputStream();
      hangIf(Manner.HANGS_AT_ONCE);
      say(out, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!answer(line, in, out)) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The test is over, or the shop has hung up.
    }
  }

  private boolean answer(String line, BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    String command = line.length() < 4 ? line : line.substring(0, 4);
    switch (command) {
      case "MAIL":
        say(out, manner == Manner.IS_BUSY ? "451 4.3.2 try later" : "250 ok");
        return true;
      case "RCPT":
        hangIf(Manner.HANGS_BEFORE_THE_CONTENT);
        say(
            out,
            manner == Manner.KNOWS_NO_SUCH_RECIPIENT ? "550 5.1.1 <ada@shop.example>" : "250 ok");
        return true;
      case "DATA":
        return content(in, out);
      case "QUIT":
        say(out, "221 bye");
        return false;
      default:
        say(out, "250 ok");
        return true;
    }
  }

  private boolean content(BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    say(out, "354 go on");
    StringBuilder content = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      content.append(line).append('\n');
      line = in.readLine();
    }
    if (line == null) {
      return false;
    }
    taken.add(content.toString());
    hangIf(Manner.HANGS_AFTER_THE_CONTENT);
    if (manner == Manner.DIES_AFTER_THE_CONTENT) {
      return false;
    }
    say(out, manner == Manner.REFUSES_THE_CONTENT ? "554 5.6.0 spam" : "250 2.0.0 queued");
    return manner != Manner.DIES_ONCE_IT_HAS_TAKEN_IT;
  }

  private void hangIf(Manner hangs) throws InterruptedException {
    if (manner == hangs) {
      hanging.countDown();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
