package org.broadleafsezzle.admin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafsezzle.admin.health.HealthFindings;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.notice.NoticeText;
import org.broadleafsezzle.notice.ShopMail;
import org.broadleafsezzle.notice.UnsendableException;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.Sender;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The e-mail to administrators, and its recipients. */
class AlertLetterTest {

  private static final String ADA = "ada@shop.example";

  private final AlertScene scene = new AlertScene();
  private final AlertLetter letter = new AlertLetter(scene.words);
  private final AlertSettings now = mock(AlertSettings.class);
  private final ShopMail mail = mock(ShopMail.class);

  @Test
  void eachPaymentHasItsOrderAmountDeadlineAndAddressAndTheFirstDeadlineIsFirst() {
    scene.payment("DISPUTE", "later", 5000, Instant.parse("2026-03-20T00:00:00Z"));
    scene.payment("DISPUTE", "sooner", 6000, Instant.parse("2026-03-11T00:00:00Z"));
    scene.payment("EXPIRING", "open", 9000, Instant.parse("2026-03-09T07:30:00Z"));
    scene.trouble(HealthFindings.late(AlertScene.NOW));

    NoticeText text = letter.write(scene.told, Locale.US);

    assertThat(text.getSubject())
        .isEqualTo("Sezzle: 4 matters need attention (Open dispute, Expires soon, Reconcile job)");
    assertThat(text.getPlain())
        .containsSubsequence(
            "Open dispute",
            "- Order <b>1001</b>-sooner, $60.00: answer by Mar 11, 2026",
            AlertScene.ADMIN + "/sezzle/sooner",
            "-later, $50.00: answer by Mar 20, 2026",
            "Expires soon",
            "-open, $7.00: the authorization ends Mar ",
            "Reconcile job",
            "- It has not run since Mar ",
            "It runs in the storefront.",
            AlertScene.ADMIN + "/sezzle/health");
    assertThat(text.getHtml())
        .contains("<h2>Open dispute</h2>", "href=\"" + AlertScene.ADMIN + "/sezzle/sooner\"")
        .contains("lang=\"en\"", "&lt;b&gt;1001", ".letter {")
        .doesNotContain("<b>1001", " th:", "${");
  }

  @Test
  void inFrenchAllIsFrench() {
    scene.payment("DISPUTE", "a", 5000, Instant.parse("2026-03-20T00:00:00Z"));
    Locale before = LocaleContextHolder.getLocale();

    NoticeText text = letter.write(scene.told, Locale.CANADA_FRENCH);

    assertThat(text.getSubject()).contains("1 point demande votre attention", "Litige ouvert");
    assertThat(text.getPlain()).contains("Commande", "répondre avant le 20 mars 2026");
    assertThat(text.getHtml()).contains("lang=\"fr\"");
    assertThat(LocaleContextHolder.getLocale()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(AttentionKind.class)
  void eachReasonHasWordsInBothLanguages(AttentionKind reason) {
    scene.payment(reason.name(), "a", 5000, null);
    for (Locale language : List.of(Locale.US, Locale.CANADA_FRENCH)) {
      assertThat(letter.write(scene.told, language).getPlain())
          .contains("-a, ")
          .doesNotContain("sezzle.admin", "{");
    }
  }

  @Test
  void ofManyAFewAreListedAndTheOthersCounted() {
    for (int payment = 0; payment < AlertWords.MOST_SHOWN + 3; payment++) {
      scene.payment("EXPIRED", "p" + payment, 5000, null);
    }

    NoticeText text = letter.write(scene.told, Locale.US);

    assertThat(text.getPlain())
        .contains("- 3 more are in the list\n  " + AlertScene.ADMIN + "/sezzle?attention=EXPIRED")
        .doesNotContain("-p" + AlertWords.MOST_SHOWN + ",");
    assertThat(text.getHtml()).contains("3 more are in the list");
  }

  @Test
  void whereThereMayBeMoreThanWereLookedForItSaysSo() {
    scene.oneOfMany("EXPIRED", "a");
    scene.payment("DISPUTE", "b", 5000, null);

    NoticeText text = letter.write(scene.told, Locale.US);

    assertThat(text.getSubject()).startsWith("Sezzle: at least 2 matters need attention");
    assertThat(text.getPlain())
        .containsOnlyOnce("1,000 or more in all")
        .contains("looked for at a time")
        .contains("\n  " + AlertScene.ADMIN + "/sezzle?attention=EXPIRED");
    assertThat(text.getHtml()).contains("1,000 or more in all");
    assertThat(letter.write(scene.told, Locale.CANADA_FRENCH).getPlain())
        .contains("1\u00a0000 ou plus en tout");
  }

  @Test
  void aDisputeThatHasToBeAnsweredSoonSaysByWhen() {
    scene.payment("DISPUTE_SOON", "a", 5000, Instant.parse("2026-03-11T00:00:00Z"));
    scene.payment("DISPUTE_NOW", "b", 5000, Instant.parse("2026-03-09T00:00:00Z"));

    NoticeText text = letter.write(scene.told, Locale.US);

    assertThat(text.getSubject())
        .contains("Dispute to be answered soon, Dispute to be answered now");
    assertThat(text.getPlain())
        .contains("-a, $50.00: answer by Mar 11, 2026", "-b, $50.00: answer by Mar 9, 2026");
  }

  @Test
  void whoIsNotNamedAnyMoreIsNotWrittenTo() {
    AlertMail carrier = carrier();
    when(now.recipients()).thenReturn(List.of("bob@shop.example"));

    assertThatThrownBy(
            () -> carrier.prepare(scene.notice(NoticeKind.ALERT_MAIL, AlertWatch.nameOf(ADA))))
        .isInstanceOfSatisfying(
            UnsendableException.class,
            e -> assertThat(e.why()).contains(NoticeTrouble.SWITCHED_OFF));
  }

  @Test
  void whereTheAdminSendsNoMailItIsNotTakenForSent() {
    AlertMail carrier = carrier();
    when(now.recipients()).thenReturn(List.of(ADA));

    assertThatThrownBy(
            () -> carrier.prepare(scene.notice(NoticeKind.ALERT_MAIL, AlertWatch.nameOf(ADA))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gateway.sezzle.alert.to", "blMessageCreator");
    when(mail.isConfigured()).thenReturn(true);
    when(now.language()).thenReturn(Locale.US);
    when(now.senderTo(ADA)).thenReturn(Sender.of(ADA));
    scene.payment("EXPIRED", "a", 5000, null);
    assertThat(carrier.prepare(scene.notice(NoticeKind.ALERT_MAIL, AlertWatch.nameOf(ADA))))
        .isNotNull();
  }

  private AlertMail carrier() {
    SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
    when(settings.alerts()).thenReturn(now);
    return new AlertMail(settings, scene.items, letter, mail);
  }
}
