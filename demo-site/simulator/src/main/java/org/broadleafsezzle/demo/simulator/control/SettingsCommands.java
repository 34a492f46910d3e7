package org.broadleafsezzle.demo.simulator.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/** Reads and changes the merchant's settings, and takes tokens away. */
final class SettingsCommands {

  private final Simulation simulation;

  SettingsCommands(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * The settings; null leaves one as it is.
   *
   * @param customerLimitInCents the largest amount that tokenized customers are approved for; -1
   *     for none
   * @param shortenedWebhookWaitMillis every wait before a retry; -1 to wait as the contract says
   */
  record Settings(
      Long authorizationLifetimeSeconds,
      Long agreementLifetimeSeconds,
      Integer customerLimitInCents,
      Boolean approvesWithoutShopper,
      Long shortenedWebhookWaitMillis,
      Boolean holdWebhooks,
      String publicKey,
      String privateKey) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/settings", request -> current()),
        Commands.route("PATCH", "/settings", this::change),
        Commands.route("POST", "/tokens/expire", this::expireTokens));
  }

  private Settings current() {
    MerchantSettings merchant = simulation.merchant().settings();
    return new Settings(
        merchant.authorizationLifetime().toSeconds(),
        simulation.customers().agreementLifetime().toSeconds(),
        simulation.customers().limitInCents().orElse(null),
        merchant.approvesWithoutShopper(),
        simulation.webhooks().shortenedWait().map(Duration::toMillis).orElse(null),
        simulation.webhooks().held(),
        merchant.publicKey(),
        merchant.privateKey());
  }

  private Object change(Request request) {
    Settings wanted = Commands.read(request, Settings.class);
    simulation.merchant().change(merchant(wanted));
    if (wanted.agreementLifetimeSeconds() != null) {
      simulation.customers().agreementsLive(Duration.ofSeconds(wanted.agreementLifetimeSeconds()));
    }
    if (wanted.customerLimitInCents() != null) {
      int cents = wanted.customerLimitInCents();
      simulation.customers().limit(cents == -1 ? null : cents);
    }
    if (wanted.shortenedWebhookWaitMillis() != null) {
      long millis = wanted.shortenedWebhookWaitMillis();
      simulation.webhooks().shortenWaits(millis == -1 ? null : Duration.ofMillis(millis));
    }
    if (wanted.holdWebhooks() != null) {
      simulation.webhooks().hold(wanted.holdWebhooks());
    }
    return current();
  }

  private MerchantSettings merchant(Settings wanted) {
    MerchantSettings merchant = simulation.merchant().settings();
    if (wanted.authorizationLifetimeSeconds() != null) {
      merchant =
          merchant.withAuthorizationLifetime(
              Duration.ofSeconds(wanted.authorizationLifetimeSeconds()));
    }
    if (wanted.approvesWithoutShopper() != null) {
      merchant = merchant.withApprovesWithoutShopper(wanted.approvesWithoutShopper());
    }
    return merchant.withKeys(
        wanted.publicKey() == null ? merchant.publicKey() : wanted.publicKey(),
        wanted.privateKey() == null ? merchant.privateKey() : wanted.privateKey());
  }

  private Object expireTokens(Request request) {
    simulation.tokens().expireAll();
    return null;
  }
}
