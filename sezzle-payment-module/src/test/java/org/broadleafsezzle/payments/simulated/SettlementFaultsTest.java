package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settlement.LineMatch;
import org.broadleafsezzle.settlement.LoadedPayout;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutLine;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.broadleafsezzle.settlement.Payouts;
import org.broadleafsezzle.settlement.SettlementLoader;
import org.broadleafsezzle.storage.OwnTransaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both calls that load settlements meet each fault, and a gateway of each manner: in the end each
 * payout is there once, sums to the cent, and has each capture and refund once.
 */
class SettlementFaultsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final MovableClock CLOCK = new MovableClock(Clock.systemUTC());
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, CLOCK);
  private static final Duration UNTIL_PAID = Duration.ofDays(2);
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration IMPATIENT = Duration.ofMillis(300);
  private static final long LATE_MILLIS = 400;
  private static final int ATTEMPTS = 2;

  private final PayoutSearch search = new PayoutSearch(DATABASE.entityManagers());

  record Fault(String operation, String kind, String when) {
    @Override
    public String toString() {
      return operation + ", " + kind + " " + when;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of("settlementSummaries", "settlementDetails")
        .flatMap(
            operation ->
                Stream.concat(
                    SimulatedSezzle.FAULTS.stream()
                        .map(kind -> new Fault(operation, kind, "BEFORE")),
                    Stream.of(new Fault(operation, "BROKEN_BODY", "AFTER"))));
  }

  @BeforeAll
  static void aDayIsOver() {
    SezzleCheckout paid = SHOP.paid(5000);
    SHOP.payments().capture(SimulatedShop.request(paid, 5000));
    SHOP.payments().refund(SimulatedShop.request(paid, 1000));
    pass(UNTIL_PAID);
  }

  @AfterEach
  void everythingIsForgotten() {
    SEZZLE.clearFaults();
    SEZZLE.kind();
    for (String entity : List.of("PayoutLine", "LoadedPayout")) {
      OwnTransaction.run(
          DATABASE.entityManagers(),
          entityManager -> entityManager.createQuery("delete from " + entity).executeUpdate());
    }
  }

  @AfterAll
  static void close() {
    SHOP.close();
    SEZZLE.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void afterEachFaultAllIsLoadedOnce(Fault fault) {
    SEZZLE.fault(fault.operation(), fault.kind(), fault.when(), ATTEMPTS, LATE_MILLIS);

    load(IMPATIENT);
    assertThat(search.find(new PayoutFilter(), 0, 10))
        .as("half a report can be readable, but does not add up")
        .allMatch(payout -> payout.getLoaded().isEmpty() || payout.isForAPerson());

    SEZZLE.clearFaults();
    CLOCK.move(Duration.ofDays(1));
    load(PATIENT);
    CLOCK.move(Duration.ofDays(-1));

    isLoaded();
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void atAGatewayOfEachMannerTheSameIsLoaded(Manner manner) {
    SEZZLE.manners(Set.of(manner), 0);

    load(PATIENT);

    isLoaded();
  }

  private void isLoaded() {
    List<LoadedPayout> payouts = search.find(new PayoutFilter(), 0, 10);
    assertThat(payouts).hasSize(1);
    LoadedPayout payout = payouts.get(0);
    assertThat(payout.getOffByInCents()).contains(0L);
    assertThat(payout.isForAPerson()).isFalse();
    assertThat(payout.getCapturedInCents()).isEqualTo(5000);
    assertThat(payout.getRefundedInCents()).isEqualTo(-1000);
    List<PayoutLine> lines = search.lines(payout.getId(), false, 0, 100);
    assertThat(lines).extracting(PayoutLine::getMatch).containsOnly(LineMatch.MATCHED);
    assertThat(lines.stream().flatMap(line -> line.getRequestId().stream()))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  /** A payout that fails is tried again another time. */
  private static void load(Duration readTimeout) {
    SezzleClients clients = mock(SezzleClients.class);
    SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
    SezzleSettings current = mock(SezzleSettings.class);
    when(settings.current()).thenReturn(current);
    when(current.mode()).thenReturn(SezzleMode.SANDBOX);
    try (HttpSezzleClient client =
        new HttpSezzleClient(
            SezzleClientConfig.builder(
                    SEZZLE.apiUrl(),
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    SimulatorOptions.DEMO_PRIVATE_KEY)
                .readTimeout(readTimeout)
                .maxAttempts(ATTEMPTS)
                .retryDelay(Duration.ofMillis(5))
                .build(),
            new SimpleMeterRegistry())) {
      when(clients.inMode(any())).thenReturn(client);
      new SettlementLoader(clients, settings, new Payouts(DATABASE.entityManagers(), CLOCK), CLOCK)
          .load(CLOCK.instant().plusSeconds(60));
    } catch (SezzleException e) {
      assertThat(e.getMessage()).contains("settlementSummaries");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pass(Duration time) {
    SEZZLE.moveClock(time.toSeconds());
    CLOCK.move(time);
  }
}
