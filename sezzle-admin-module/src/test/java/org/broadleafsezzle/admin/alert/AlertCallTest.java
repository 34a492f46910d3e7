package org.broadleafsezzle.admin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.admin.health.HealthFindings;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.notice.SignedCalls;
import org.broadleafsezzle.notice.UnsendableException;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The call that a program of the shop's own gets. */
class AlertCallTest {

  private static final URI URL = URI.create("https://shop.example/alerts");

  private final AlertScene scene = new AlertScene();
  private final AlertSettings now = mock(AlertSettings.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final SignedCalls calls = mock(SignedCalls.class);
  private final AlertCall carrier = new AlertCall(settings, scene.items, scene.addresses, calls);

  @BeforeEach
  void aProgramIsNamed() {
    when(settings.alerts()).thenReturn(now);
    when(now.callUrl()).thenReturn(Optional.of(URL));
    when(now.callSecret()).thenReturn("secret");
  }

  @Test
  void eachAlertHasWhatAProgramNeeds() throws IOException {
    scene.payment("DISPUTE", "a", 5000, Instant.parse("2026-03-20T00:00:00Z"));
    scene.payment("EXPIRING", "b", 9000, Instant.parse("2026-03-09T07:30:00Z"));
    scene.trouble(HealthFindings.late(AlertScene.NOW));

    JsonNode body = body();

    assertThat(body.path("id").asText()).isEqualTo("batch-1");
    assertThat(body.path("created").asText()).isEqualTo("2026-03-08T07:30:00Z");
    assertThat(body.path("alerts").get(0).toString())
        .contains("\"reason\":\"DISPUTE\"", "\"deadline\":\"2026-03-20\"", "\"orderId\":42")
        .contains("\"amountInCents\":5000,\"currency\":\"USD\"", "\"referenceId\":\"42-a\"")
        .contains("\"url\":\"" + AlertScene.ADMIN + "/sezzle/a\"");
    assertThat(body.path("alerts").get(1).toString())
        .contains("\"amountInCents\":700", "\"deadline\":\"2026-03-09T07:30:00Z\"");
    assertThat(body.path("alerts").get(2).toString())
        .isEqualTo(
            "{\"reason\":\"reconcile.late\",\"found\":\"2026-03-08T07:30:00Z\",\"url\":\""
                + AlertScene.ADMIN
                + "/sezzle/health\"}");
  }

  @Test
  void aProgramReadsOfWhichReasonsThereMayBeMore() throws IOException {
    scene.oneOfMany("EXPIRED", "a");
    scene.oneOfMany("EXPIRED", "b");
    scene.payment("DISPUTE_NOW", "c", 5000, Instant.parse("2026-03-09T00:00:00Z"));

    JsonNode body = body();

    assertThat(body.path("moreOf").toString()).isEqualTo("[\"EXPIRED\"]");
    assertThat(body.path("alerts").get(2).path("deadline").asText()).isEqualTo("2026-03-09");
  }

  @Test
  void oneThatIsNotNamedAnyMoreIsNotCalled() {
    when(now.callUrl()).thenReturn(Optional.empty());

    assertThatThrownBy(() -> carrier.prepare(scene.notice(NoticeKind.ALERT_CALL, "program")))
        .isInstanceOfSatisfying(
            UnsendableException.class,
            e -> assertThat(e.why()).contains(NoticeTrouble.SWITCHED_OFF));
  }

  private JsonNode body() throws IOException {
    carrier.prepare(scene.notice(NoticeKind.ALERT_CALL, "program"));
    ArgumentCaptor<String> json = ArgumentCaptor.forClass(String.class);
    verify(calls).call(eq(URL), json.capture(), eq("secret"));
    return new ObjectMapper().readTree(json.getValue());
  }
}
