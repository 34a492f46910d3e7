package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafcommerce.common.config.dao.SystemPropertiesDao;
import org.broadleafcommerce.common.config.domain.SystemPropertyImpl;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.platform.SystemPropertyRows;
import org.broadleafsezzle.settings.SettingProblem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final String SECRET = "sz_pr_0123456789";
  private static final String ENCRYPTION_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @RegisterExtension static final SettingsDatabase DATABASE = new SettingsDatabase();

  private final SystemPropertiesDao platform = mock(SystemPropertiesDao.class);
  private final FakePlace environment =
      new FakePlace("environment").set(SettingKey.ENCRYPTION_KEY, ENCRYPTION_KEY);
  private final SettingPlaces outside =
      new SettingPlaces(List.of(environment, FakePlace.shipped()));
  private final SettingSecrets secrets = new SettingSecrets(outside);
  private final SettingRows rows = new SettingRows(new SettingTable(DATABASE.entityManagers()));
  private final SezzleSettingsSource source = new SezzleSettingsSource(outside, rows, secrets);
  private final SettingStore store =
      new SettingStore(
          DATABASE.entityManagers(),
          new SystemPropertyRows(platform),
          outside,
          secrets,
          rows,
          Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void anEmptyTable() {
    when(platform.createNewSystemProperty()).thenAnswer(call -> new SystemPropertyImpl());
    DATABASE.clear();
    rows.forget();
  }

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void whatIsSavedWinsOverTheEnvironmentUntilItIsReset() {
    environment.set(SettingKey.INTENT, "AUTH");
    save(edit().set(SettingKey.INTENT, "CAPTURE"));
    assertThat(source.current().intent()).isEqualTo(Intent.CAPTURE);

    save(edit().reset(SettingKey.INTENT));
    assertThat(source.current().intent()).isEqualTo(Intent.AUTH);
  }

  @Test
  void aValueCanBeNothingWhateverLiesBeneath() {
    environment.set(SettingKey.OFFER_MAXIMUM, "250000");
    save(edit().set(SettingKey.OFFER_MAXIMUM, ""));

    assertThat(source.offer().maximumInCents()).isEmpty();
    assertThat(history().get(0).getNewValue()).contains("");
  }

  @Test
  void aStoredKeyIsEncryptedMaskedAndInForce() {
    environment.set(SettingKey.SANDBOX_PUBLIC_KEY, "public");

    save(edit().set(SettingKey.SANDBOX_PRIVATE_KEY, SECRET));

    assertThat(store.stored().rows().toString()).doesNotContain(SECRET);
    assertThat(store.stored().isExposed(SettingKey.SANDBOX_PRIVATE_KEY)).isFalse();
    assertThat(source.current().connection().keys().privateKey()).isEqualTo(SECRET);
    assertThat(history()).hasSize(1);
    assertThat(history().get(0).getNewValue()).contains("********");
    assertThat(history().get(0).toString()).doesNotContain(SECRET);
  }

  @Test
  void withoutAnEncryptionKeyAKeyIsRefusedAndNothingElseIsSaved() {
    environment.set(SettingKey.ENCRYPTION_KEY, null);
    SettingsEdit edit =
        edit().set(SettingKey.SANDBOX_PRIVATE_KEY, SECRET).set(SettingKey.INTENT, "CAPTURE");

    assertThat(problems(edit))
        .extracting(SettingProblem::key, SettingProblem::code)
        .containsExactly(tuple(SettingKey.SANDBOX_PRIVATE_KEY, Code.NO_ENCRYPTION_KEY));
    assertThat(store.stored().rows()).isEmpty();
  }

  @Test
  void eachChangeIsRecordedWithWhoWhenOldAndNewValue() {
    save(edit().set(SettingKey.INTENT, "CAPTURE").set(SettingKey.LOCALE, "fr-CA"));
    save(edit().set(SettingKey.INTENT, "AUTH"));
    save(edit().set(SettingKey.INTENT, "AUTH"));
    save(edit().reset(SettingKey.LOCALE));

    assertThat(history())
        .extracting(
            SettingChange::getSetting,
            change -> change.getOldValue().orElse(null),
            change -> change.getNewValue().orElse(null))
        .containsExactly(
            tuple("gateway.sezzle.locale", "fr-CA", null),
            tuple("gateway.sezzle.intent", "CAPTURE", "AUTH"),
            tuple("gateway.sezzle.locale", null, "fr-CA"),
            tuple("gateway.sezzle.intent", null, "CAPTURE"));
    assertThat(history()).allMatch(change -> change.getChangedBy().equals("kim"));
    assertThat(history()).allMatch(change -> change.getChanged().equals(NOW));
    assertThat(store.lastChanges()).hasSize(2);
  }

  @Test
  void liveModeNeedsBothLiveKeys() {
    environment.set(SettingKey.LIVE_PUBLIC_KEY, "public");

    assertThat(problems(edit().set(SettingKey.MODE, "LIVE")))
        .containsExactly(new SettingProblem(SettingKey.LIVE_PRIVATE_KEY, Code.KEY_MISSING, "any"));

    save(edit().set(SettingKey.MODE, "LIVE").set(SettingKey.LIVE_PRIVATE_KEY, SECRET));
    assertThat(problems(edit().reset(SettingKey.LIVE_PRIVATE_KEY))).hasSize(1);
  }

  @Test
  void aMinimumAboveTheMaximumIsRefusedWhereverTheOtherIsSet() {
    environment.set(SettingKey.OFFER_MAXIMUM, "5000");

    assertThat(problems(edit().set(SettingKey.OFFER_MINIMUM, "5001")))
        .containsExactly(new SettingProblem(SettingKey.OFFER_MINIMUM, Code.ABOVE_MAXIMUM, "any"));
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    SettingsEdit edit =
        edit()
            .set(SettingKey.INTENT, "LATER")
            .set(SettingKey.OFFER_CURRENCIES, "")
            .set(SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY, SECRET);

    assertThat(problems(edit))
        .containsExactlyInAnyOrder(
            new SettingProblem(SettingKey.INTENT, Code.NOT_ALLOWED, "any"),
            new SettingProblem(SettingKey.OFFER_CURRENCIES, Code.MISSING, "any"),
            new SettingProblem(SettingKey.PREVIOUS_KEY_UNTIL, Code.MOMENT_MISSING, "any"));
  }

  @Test
  void aLostEncryptionKeyStandsOnlyInTheWayOfWhatNeedsIt() {
    save(edit().set(SettingKey.LIVE_PRIVATE_KEY, SECRET));
    environment.set(SettingKey.ENCRYPTION_KEY, ENCRYPTION_KEY.replace("AAA=", "AAE="));

    save(edit().set(SettingKey.INTENT, "CAPTURE"));

    environment.set(SettingKey.LIVE_PUBLIC_KEY, "public");
    assertThat(problems(edit().set(SettingKey.MODE, "LIVE")))
        .containsExactly(new SettingProblem(SettingKey.LIVE_PRIVATE_KEY, Code.UNREADABLE, "any"));
  }

  @Test
  void whoSavesWhatHeSawBeforeSomeoneElsesChangeIsTold() {
    SettingsEdit first = edit().set(SettingKey.INTENT, "CAPTURE");
    SettingsEdit second = edit().set(SettingKey.LOCALE, "fr-CA");
    save(first);

    assertThatThrownBy(() -> store.save(second)).isInstanceOf(StaleSettingsException.class);
    assertThat(history()).hasSize(1);
  }

  @Test
  void aChangeInTheDatabaseItselfCountsAsSomeoneElses() {
    SettingsEdit edit = edit().set(SettingKey.LOCALE, "fr-CA");
    DATABASE.insert(SettingKey.INTENT, "CAPTURE");

    assertThatThrownBy(() -> store.save(edit)).isInstanceOf(StaleSettingsException.class);
  }

  @Test
  void ofManyWhoSaveAtTheSameInstantOneDoes() throws Exception {
    int many = 4;
    String edition = store.stored().edition();
    CyclicBarrier together = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    List<Future<Boolean>> tries = new ArrayList<>();
    for (int who = 0; who < many; who++) {
      SettingsEdit edit =
          new SettingsEdit(edition, "admin " + who)
              .set(
                  who % 2 == 0 ? SettingKey.INTENT : SettingKey.LOCALE,
                  who % 2 == 0 ? "CAPTURE" : "fr-CA");
      Callable<Boolean> save =
          () -> {
            together.await();
            try {
              store.save(edit);
              return true;
            } catch (StaleSettingsException e) {
              return false;
            }
          };
      tries.add(threads.submit(save));
    }
    int saved = 0;
    for (Future<Boolean> one : tries) {
      saved += one.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(saved).isEqualTo(1);
    assertThat(history()).hasSize(1);
    assertThat(store.stored().rows()).hasSize(1);
  }

  @Test
  void severalRowsOfOneNameBecomeOne() {
    DATABASE.insert(SettingKey.INTENT, "AUTH");
    DATABASE.insert(SettingKey.INTENT, "CAPTURE");
    assertThat(source.current().intent()).isEqualTo(Intent.AUTH);

    save(edit().set(SettingKey.INTENT, "CAPTURE"));
    assertThat(source.current().intent()).isEqualTo(Intent.CAPTURE);
    save(edit().reset(SettingKey.INTENT));
    assertThat(store.stored().rows()).isEmpty();
  }

  @Test
  void aRowCanNeitherSendTheKeysElsewhereNorChooseTheEncryptionKey() {
    DATABASE.insert(SettingKey.API_URL, "https://elsewhere.example/v2");
    DATABASE.insert(SettingKey.ENCRYPTION_KEY, ENCRYPTION_KEY);
    environment
        .set(SettingKey.ENCRYPTION_KEY, null)
        .set(SettingKey.SANDBOX_PUBLIC_KEY, "a")
        .set(SettingKey.SANDBOX_PRIVATE_KEY, "b");

    assertThat(source.current().connection().apiUrl().getHost())
        .isEqualTo("sandbox.gateway.sezzle.com");
    assertThat(secrets.canEncrypt()).isFalse();
    assertThatThrownBy(() -> store.save(edit().set(SettingKey.API_URL, "https://x.example/v2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeySomeoneWroteIntoTheTableInClearIsPointedOut() {
    DATABASE.insert(SettingKey.LIVE_PRIVATE_KEY, SECRET);

    assertThat(store.stored().isExposed(SettingKey.LIVE_PRIVATE_KEY)).isTrue();
  }

  private SettingsEdit edit() {
    return new SettingsEdit(store.stored().edition(), "kim");
  }

  private void save(SettingsEdit edit) {
    store.save(edit);
  }

  private List<SettingProblem> problems(SettingsEdit edit) {
    return catchThrowableOfType(InvalidSettingsException.class, () -> store.save(edit)).problems();
  }

  private List<SettingChange> history() {
    return store.history(10);
  }
}
