package org.broadleafsezzle.demo.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The test's end of the connection to a child; the other end says what goes over it. */
final class ChildLeash implements AutoCloseable {
  private static final int ANSWERS_WITHIN_SECONDS = 20;
  private static final int POLL_MILLIS = 200;

  private final Socket socket;
  private final PrintWriter out;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String url;
  private final int databasePort;
  private final AtomicInteger standingStill = new AtomicInteger();

  private ChildLeash(Socket socket, BufferedReader in, String[] ready) throws IOException {
    this.socket = socket;
    out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    url = ready[1];
    databasePort = Integer.parseInt(ready[2]);
    Thread reader = new Thread(() -> listen(in), "child-leash");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Waits until the child is ready.
   *
   * @throws IOException if it ends, or says why it can't start, or takes too long
   */
  static ChildLeash accept(ServerSocket listening, Process child, Duration patience)
      throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    Socket socket = connection(listening, child, deadline);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    socket.setSoTimeout((int) patience.toMillis());
    String first = in.readLine();
    if (first == null || !first.startsWith("READY ")) {
      throw new IOException("The child did not start: " + first);
    }
    socket.setSoTimeout(0);
    return new ChildLeash(socket, in, first.split(" "));
  }

  private static Socket connection(ServerSocket listening, Process child, long deadline)
      throws IOException {
    listening.setSoTimeout(POLL_MILLIS);
    while (child.isAlive() && System.nanoTime() < deadline) {
      try {
        return listening.accept();
      } catch (SocketTimeoutException notYet) {
        continue;
      }
    }
    throw new IOException("The child did not start");
  }

  private void listen(BufferedReader in) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("STOPPED ")) {
          standingStill.incrementAndGet();
        } else {
          answers.add(line);
        }
      }
    } catch (IOException killed) {
      answers.add("GONE");
    }
  }

  /** Has the child obey; returns what it answers beside DONE. */
  synchronized String command(String line) {
    out.println(line);
    try {
      String answer = answers.poll(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
      if (answer == null || !answer.startsWith("DONE")) {
        throw new IllegalStateException(line + " was answered " + answer);
      }
      return answer.substring("DONE".length()).trim();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return url;
  }

  int databasePort() {
    return databasePort;
  }

  int standingStill() {
    return standingStill.get();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
