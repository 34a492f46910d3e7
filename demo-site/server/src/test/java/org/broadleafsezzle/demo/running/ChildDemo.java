package org.broadleafsezzle.demo.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafsezzle.demo.mail.MailCatcher;
import org.broadleafsezzle.demo.running.child.ChildMain;
import org.broadleafsezzle.demo.running.child.WatchedDriver;

/**
 * A demo in a process of its own, on a database that outlives it, against a simulator that lives
 * elsewhere: it can be killed at any moment and started again. It ends with the test's process.
 */
public final class ChildDemo implements Site, AutoCloseable {
  /** A quarter of a minute, unless the machine has a lot else to do. */
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);

  private final String name;
  private final ShopDatabase database;
  private final String sezzleUrl;
  private final int port = freePort();
  private final Map<String, String> settings = new TreeMap<>();
  private int mailPort;
  private Process process;
  private ChildLeash leash;

  /**
   * Not started yet.
   *
   * @param name of the log below target/children
   * @param sezzleUrl of the simulator, e.g. {@code http://127.0.0.1:8081}
   */
  public ChildDemo(String name, ShopDatabase database, String sezzleUrl) {
    this.name = name;
    this.database = database;
    this.sezzleUrl = sezzleUrl;
    settings.putAll(ShopSettings.FOR_TESTS);
  }

  /**
   * Shoppers and administrators are written to, of payments. The e-mails go there, not to a catcher
   * that dies with the process.
   */
  public ChildDemo writingTo(MailCatcher mails) {
    mailPort = mails.port();
    set("gateway.sezzle.notice.from", "orders@shop.example");
    set("gateway.sezzle.alert.to", "owner@shop.example");
    set("gateway.sezzle.alert.every", "AT_ONCE");
    set("gateway.sezzle.alert.operation", "OFF");
    return this;
  }

  /** Starts it, for the first time or again, and returns when a browser can use it. */
  public ChildDemo start() {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path log = Files.createDirectories(Path.of("target", "children")).resolve(name + ".log");
      process =
          new ProcessBuilder(command(listening.getLocalPort()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      leash = ChildLeash.accept(listening, process, STARTS_WITHIN);
      return this;
    } catch (IOException e) {
      kill();
      throw new IllegalStateException("See target/children/" + name + ".log", e);
    }
  }

  private List<String> command(int leashPort) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            "-Dh2.bindAddress=127.0.0.1",
            "-Ddemo.port=" + port,
            "-Ddemo.sezzle.url=" + sezzleUrl,
            "-Ddemo.smtp.port=" + mailPort,
            "-Ddemo.db.driver=" + WatchedDriver.class.getName()));
    command.addAll(database.options());
    settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
    for (String folder : List.of("demo.storefront.dir", "demo.admin.dir")) {
      command.add("-D" + folder + "=" + System.getProperty(folder));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildMain.class.getName(), String.valueOf(leashPort)));
    return command;
  }

  /** With SIGKILL: the process has no say in it. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
    if (leash != null) {
      leash.close();
      leash = null;
    }
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** A setting of the module from now on, after a restart too, e.g. gateway.sezzle.intent. */
  public void set(String setting, String value) {
    settings.put(setting, value);
    if (isRunning()) {
      leash.command("SET " + setting + " " + value);
    }
  }

  /** Shoppers and administrators are told what is due, in the background. */
  public void tell() {
    leash.command("TELL");
  }

  /** The commits that write are counted from now on. */
  public void recordCommits() {
    leash.command("RECORD");
  }

  /** The tables that each commit since {@link #recordCommits} wrote, e.g. {@code A+B}. */
  public List<String> recordedCommits() {
    String recorded = leash.command("RECORDED");
    return recorded.isEmpty() ? List.of() : List.of(recorded.split(";"));
  }

  /**
   * The thread that comes to this commit stands still until the process is killed, and with it all
   * who wait for it. Once one stands still, another can be made to.
   *
   * @param number of commits that write, from 1, counted from now on
   * @param before whether the commit does not take place
   */
  public void standStillAtCommit(int number, boolean before) {
    leash.command("STOP " + number + (before ? " BEFORE" : " AFTER"));
  }

  /** The number of threads that stand still. */
  public int standingStill() {
    return leash.standingStill();
  }

  /** To read what the shop has in its books; the demo must be running. */
  public Connection connect() throws SQLException {
    return database.connect(leash.databasePort());
  }

  @Override
  public String shop(String path) {
    return leash.url() + path;
  }

  @Override
  public String admin(String path) {
    return leash.url() + "/admin" + path;
  }

  @Override
  public void close() {
    kill();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
