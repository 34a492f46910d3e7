package org.broadleafsezzle.demo.simulator;

import java.time.Clock;
import java.time.ZoneId;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/**
 * The options that a simulator is started with.
 *
 * @param port where it listens on 127.0.0.1; 0 takes any free one
 * @param publicHost the host name in the links it gives out, e.g. {@code 127.0.0.1}
 * @param merchant the one merchant it serves, with its keys
 * @param clock what its clock shows until it is moved
 */
public record SimulatorOptions(
    int port, String publicHost, MerchantSettings merchant, Clock clock) {

  public static final String DEMO_PUBLIC_KEY = "sz_pub_demo";
  public static final String DEMO_PRIVATE_KEY = "sz_pr_demo";
  public static final String DEMO_MERCHANT_UUID = "5e221e00-0000-4000-8000-00000000de30";
  public static final String DEMO_MERCHANT_NAME = "Demo Shop";
  public static final String LOOPBACK = "127.0.0.1";

  /** Any free port, the demo's keys, the real time. */
  public static SimulatorOptions defaults() {
    return new SimulatorOptions(
        0,
        LOOPBACK,
        new MerchantSettings(
            DEMO_MERCHANT_NAME,
            DEMO_MERCHANT_UUID,
            DEMO_PUBLIC_KEY,
            DEMO_PRIVATE_KEY,
            MerchantSettings.DEFAULT_AUTHORIZATION_LIFETIME,
            true),
        Clock.system(ZoneId.systemDefault()));
  }

  /** The same, on this port. */
  public SimulatorOptions withPort(int newPort) {
    return new SimulatorOptions(newPort, publicHost, merchant, clock);
  }

  /** The same, with this host name in its links. */
  public SimulatorOptions withPublicHost(String host) {
    return new SimulatorOptions(port, host, merchant, clock);
  }

  /** The same, for this merchant. */
  public SimulatorOptions withMerchant(MerchantSettings newMerchant) {
    return new SimulatorOptions(port, publicHost, newMerchant, clock);
  }

  /** The same, with this clock. */
  public SimulatorOptions withClock(Clock newClock) {
    return new SimulatorOptions(port, publicHost, merchant, newClock);
  }
}
