package org.broadleafsezzle.admin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.Health;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.StandingAlert;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that list and health have found is told, and nothing that the settings leave out. */
class AlertFinderTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final Alerts alerts = mock(Alerts.class);
  private final CheckoutSearch checkouts = mock(CheckoutSearch.class);
  private final Health health = mock(Health.class, RETURNS_DEEP_STUBS);
  private final AlertSettings wanted = mock(AlertSettings.class);
  private final AlertFinder finder =
      new AlertFinder(
          alerts, checkouts, health, mock(SezzleSettingsSource.class, RETURNS_DEEP_STUBS));

  @BeforeEach
  void everythingIsWanted() {
    when(wanted.isOn(any())).thenReturn(true);
    when(health.watched().getTroubles()).thenReturn(List.of());
  }

  @ParameterizedTest
  @EnumSource(AttentionKind.class)
  void eachReasonIsToldOfIfItsSwitchIsOn(AttentionKind reason) {
    needs(reason, Set.of("a"));
    assertThat(keys()).containsExactly(reason + ":a");

    when(wanted.isOn(AlertTopics.of(reason))).thenReturn(false);

    assertThat(keys()).isEmpty();
  }

  @Test
  void ofMoreThanAreLookedForThoseKnownStayAndWhatIsSettledMakesRoomForOthers() {
    Set<String> found = many(AlertFinder.MOST);
    needs(AttentionKind.EXPIRED, found);
    when(alerts.about(AttentionKind.EXPIRED))
        .thenReturn(new HashSet<>(Set.of("0", "b", "settled")));
    when(checkouts.needing(eq(AttentionKind.EXPIRED), eq(Set.of("b", "settled")), any()))
        .thenReturn(Set.of("b"));

    assertThat(keys())
        .hasSize(AlertFinder.MOST + 1)
        .contains("EXPIRED:0", "EXPIRED:b")
        .doesNotContain("EXPIRED:settled");
    assertThat(finder.find(wanted, NOW).isUnsure(alert("EXPIRED", "settled"))).isFalse();
  }

  @Test
  void ofFewerThanAreLookedForNothingElseIsAsked() {
    needs(AttentionKind.EXPIRED, many(AlertFinder.MOST - 1));

    assertThat(keys()).hasSize(AlertFinder.MOST - 1);
    verifyNoInteractions(alerts);
  }

  @Test
  void whatTheHealthFindsIsToldUnlessItKnowsNothing() {
    Finding late = finding("reconcile", "reconcile.late", false);
    Finding unknown = finding("webhooks", "webhooks.unknown", true);
    when(health.watched().getTroubles()).thenReturn(List.of(late, unknown));

    assertThat(keys()).containsExactly("reconcile.late");
    FoundAlerts found = finder.find(wanted, NOW);
    assertThat(found.isUnsure(alert("webhooks.missing", null))).isTrue();
    assertThat(found.isUnsure(alert("keys.refused", null))).isFalse();
  }

  @Test
  void sezzleIsNotAskedIfNobodyIsToldWhatDoesNotWork() {
    Health unasked = mock(Health.class);
    when(wanted.isOn(SettingKey.ALERT_OPERATION)).thenReturn(false);

    new AlertFinder(
            alerts, checkouts, unasked, mock(SezzleSettingsSource.class, RETURNS_DEEP_STUBS))
        .find(wanted, NOW);

    verify(unasked, never()).watched();
  }

  private void needs(AttentionKind reason, Set<String> ids) {
    when(checkouts.needing(eq(reason), anyInt(), any())).thenReturn(ids);
  }

  private List<String> keys() {
    return finder.find(wanted, NOW).alerts().stream().map(StandingAlert::getKey).toList();
  }

  private static Set<String> many(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.toSet());
  }

  private static StandingAlert alert(String reason, String checkoutId) {
    return new StandingAlert(reason, checkoutId, Duration.ZERO, NOW);
  }

  private static Finding finding(String check, String sentence, boolean unknown) {
    Finding finding = mock(Finding.class);
    when(finding.getCheck()).thenReturn(check);
    when(finding.sentence()).thenReturn(sentence);
    when(finding.isUnknown()).thenReturn(unknown);
    return finding;
  }
}
