package org.broadleafsezzle.demo.simulator;

import java.io.IOException;
import java.time.Duration;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.server.SimulatorServer;

/** A running simulator of Sezzle; see the package's documentation for what it serves. */
public final class SezzleSimulator implements AutoCloseable {

  private final SimulatorServer server;
  private final String baseUrl;

  private SezzleSimulator(SimulatorServer server, String baseUrl) {
    this.server = server;
    this.baseUrl = baseUrl;
  }

  /**
   * Starts a simulator, and returns when it answers.
   *
   * @throws IOException if it can't listen on the port, e.g. because it is taken
   */
  public static SezzleSimulator start(SimulatorOptions options) throws IOException {
    SimulatorServer server = SimulatorServer.bind(SimulatorOptions.LOOPBACK, options.port());
    String baseUrl = "http://" + options.publicHost() + ":" + server.port();
    server.serve(new Simulation(options.clock(), options.merchant(), baseUrl));
    return new SezzleSimulator(server, baseUrl);
  }

  public int port() {
    return server.port();
  }

  /** The address of the merchant's dashboard; without a slash at its end. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The address for an API client's requests, e.g. {@code http://127.0.0.1:8081/v2}. */
  public String apiUrl() {
    return baseUrl + "/v2";
  }

  /** The address for a test's commands, e.g. {@code http://127.0.0.1:8081/control}. */
  public String controlUrl() {
    return baseUrl + "/control";
  }

  /** The time it has worked on requests, all threads together: a shop spends that time here. */
  public Duration busy() {
    return server.busy();
  }

  /** Stops it; whatever waits for an answer gets none. */
  @Override
  public void close() {
    server.close();
  }
}
