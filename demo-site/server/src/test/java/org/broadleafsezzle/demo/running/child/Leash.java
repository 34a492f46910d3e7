package org.broadleafsezzle.demo.running.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The child's end of the connection to the test that started it. Each line is a command or a
 * report:
 *
 * <pre>
 * child   READY url databasePort | FAILED reason     once
 * child   STOPPED step                               a thread has stopped, for ever
 * test    SET property value | CLEAR property        answered DONE
 * test    STOP n BEFORE|AFTER | RECORD               answered DONE: from now on
 * test    RECORDED                                   answered DONE steps
 * test    TELL                                       answered DONE: people are told what is due
 * </pre>
 */
final class Leash {
  private final BufferedReader in;
  private final PrintWriter out;

  private Leash(Socket socket) throws IOException {
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  static Leash to(int port) throws IOException {
    return new Leash(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  void ready(String url, int databasePort) {
    out.println("READY " + url + " " + databasePort);
  }

  void failed(String reason) {
    out.println("FAILED " + reason);
  }

  /** Until the test lets go; then this process has no reason to live. */
  void obey(Runnable tell) throws IOException {
    CommitSteps.onStop(step -> out.println("STOPPED " + step));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println("DONE " + obey(line.split(" ", 3), tell));
    }
    Runtime.getRuntime().halt(0);
  }

  private static String obey(String[] words, Runnable tell) {
    switch (words[0]) {
      case "SET" -> System.setProperty(words[1], words[2]);
      case "CLEAR" -> System.clearProperty(words[1]);
      case "STOP" -> CommitSteps.stopAt(Integer.parseInt(words[1]), words[2].equals("BEFORE"));
      case "TELL" -> tell.run();
      case "RECORD" -> CommitSteps.record();
      case "RECORDED" -> {
        return String.join(";", CommitSteps.recorded());
      }
      default -> throw new IllegalArgumentException(words[0]);
    }
    return "";
  }
}
