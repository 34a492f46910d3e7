package org.broadleafsezzle.demo.server;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/** Sezzle as the demo uses it: a simulator of its own, or one that runs elsewhere. */
public final class DemoSezzle implements AutoCloseable {
  private static final MerchantSettings MERCHANT =
      SimulatorOptions.defaults().merchant().withName("Larkspur & Loam");

  private final String baseUrl;
  private final Optional<SezzleSimulator> own;

  private DemoSezzle(String baseUrl, Optional<SezzleSimulator> own) {
    this.baseUrl = baseUrl;
    this.own = own;
  }

  /**
   * @throws DemoException if the port of its own simulator is taken
   */
  static DemoSezzle of(DemoOptions options) {
    return options
        .sezzleUrl()
        .map(URI::toString)
        .map(elsewhere -> new DemoSezzle(elsewhere, Optional.empty()))
        .orElseGet(() -> started(options.sezzlePort()));
  }

  private static DemoSezzle started(int port) {
    try {
      SezzleSimulator simulator =
          SezzleSimulator.start(SimulatorOptions.defaults().withPort(port).withMerchant(MERCHANT));
      return new DemoSezzle(simulator.baseUrl(), Optional.of(simulator));
    } catch (IOException taken) {
      throw DemoServer.busy(port, "-Ddemo.sezzle.port", taken);
    }
  }

  /** The dashboard of the simulated merchant; without a slash at its end. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The address for the shop's requests. */
  public String apiUrl() {
    return baseUrl + "/v2";
  }

  /** The address for a test's commands. */
  public String controlUrl() {
    return baseUrl + "/control";
  }

  /** Stops it, if it is the demo's own. */
  @Override
  public void close() {
    own.ifPresent(SezzleSimulator::close);
  }
}
