package org.broadleafsezzle.demo.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Starts the simulator alone, for a shop that is not the demo; Ctrl-C stops it. */
public final class SimulatorMain {

  private static final String PORT = "demo.sezzle.port";
  private static final String TRUST = "demo.sezzle.trust";
  private static final int DEFAULT_PORT = 8081;

  private SimulatorMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream console = System.out;
    try {
      trustCertificate(System.getProperty(TRUST, "").trim());
      console.print(banner(start(System.getProperties())));
    } catch (IllegalArgumentException e) {
      console.println("The simulator can't start. " + e.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private static SezzleSimulator start(Properties properties) {
    int port = PortOption.read(properties, PORT, DEFAULT_PORT);
    try {
      return SezzleSimulator.start(SimulatorOptions.defaults().withPort(port));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Port %d is in use; choose another with -D%s=PORT.".formatted(port, PORT), e);
    }
  }

  /**
   * Lets webhooks go to a shop with a certificate that no authority has signed.
   *
   * @param file that certificate, as PEM or DER; empty for none
   */
  private static void trustCertificate(String file) {
    if (file.isEmpty()) {
      return;
    }
    try (InputStream certificate = Files.newInputStream(Path.of(file))) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "shop", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      SSLContext.setDefault(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "-D%s must be a file with the shop's certificate, but %s can't be read as one."
              .formatted(TRUST, file),
          e);
    }
  }

  private static String banner(SezzleSimulator simulator) {
    return """

        The simulator of Sezzle is ready. Stop it with Ctrl-C.

          %s/   as its merchant sees it: orders, faults, webhooks, clock

        In the environment of a shop in sandbox mode, storefront and admin:

          GATEWAY_SEZZLE_API_URL=%s
          GATEWAY_SEZZLE_SANDBOX_PUBLIC_KEY=%s
          GATEWAY_SEZZLE_SANDBOX_PRIVATE_KEY=%s

        """
        .formatted(
            simulator.baseUrl(),
            simulator.apiUrl(),
            SimulatorOptions.DEMO_PUBLIC_KEY,
            SimulatorOptions.DEMO_PRIVATE_KEY);
  }
}
