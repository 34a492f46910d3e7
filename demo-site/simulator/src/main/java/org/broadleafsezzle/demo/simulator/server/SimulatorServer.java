package org.broadleafsezzle.demo.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.threads.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Tomcat of the simulator's own; several can run in one process. */
public final class SimulatorServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);
  private static final AtomicInteger STARTED = new AtomicInteger();
  private static final int MOST_THREADS = 64;

  private final Tomcat tomcat;
  private final Connector connector;
  private final Path workDirectory;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("simulator-late-answers"));
  private Simulation simulation;
  private SimulatorServlet servlet;

  private SimulatorServer(Tomcat tomcat, Connector connector, Path workDirectory) {
    this.tomcat = tomcat;
    this.connector = connector;
    this.workDirectory = workDirectory;
  }

  /**
   * Takes a port; nothing is answered before {@link #serve}.
   *
   * @param port 0 for any free one
   * @throws IOException if the port can't be had
   */
  public static SimulatorServer bind(String address, int port) throws IOException {
    Path workDirectory = Files.createTempDirectory("sezzle-simulator");
    Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
    connector.setPort(port);
    connector.setProperty("address", address);
    connector.setProperty("maxThreads", Integer.toString(MOST_THREADS));
    connector.setThrowOnFailure(true);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(workDirectory.toString());
    tomcat.setConnector(connector);
    tomcat.getEngine().setName("SezzleSimulator" + STARTED.incrementAndGet());
    SimulatorServer server = new SimulatorServer(tomcat, connector, workDirectory);
    try {
      tomcat.init();
      return server;
    } catch (LifecycleException e) {
      server.scheduler.shutdownNow();
      server.deleteWorkDirectory();
      throw new IOException("The simulator can't listen on " + address + ":" + port + ".", e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Begins to answer.
   *
   * @throws IOException if Tomcat does not start
   */
  public void serve(Simulation served) throws IOException {
    simulation = served;
    tomcat.getEngine().getPipeline().addValve(new CutValve());
    StandardContext context = (StandardContext) tomcat.addContext("", workDirectory.toString());
    leaveClassLoaderAlone(context);
    servlet = new SimulatorServlet(served, scheduler);
    Wrapper wrapper = Tomcat.addServlet(context, "simulator", servlet);
    wrapper.setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "simulator");
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      close();
      throw new IOException("The simulator's server does not start.", e);
    }
  }

  /** The time it has worked on requests, all threads together. */
  public Duration busy() {
    return servlet.busy();
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    simulation.close();
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      LOG.warn("The simulator's server did not stop in order.", e);
    }
    deleteWorkDirectory();
  }

  /** There are no classes of its own to be unloaded: Tomcat need not look for what holds them. */
  private static void leaveClassLoaderAlone(StandardContext context) {
    context.setClearReferencesObjectStreamClassCaches(false);
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesThreadLocals(false);
  }

  private void deleteWorkDirectory() {
    try (Stream<Path> files = Files.walk(workDirectory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The folder {} could not be deleted.", workDirectory, e);
    }
  }
}
