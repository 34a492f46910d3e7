package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.MoreExecutors;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

class SettingRowsTest {

  private final AtomicLong nanos = new AtomicLong();
  private Map<String, String> table = Map.of("gateway.sezzle.intent", "AUTH");
  private boolean databaseIsDown;
  private int queries;
  private final SettingRows rows =
      new SettingRows(this::query, nanos::get, MoreExecutors.newDirectExecutorService());

  private Map<String, String> query() {
    queries++;
    if (databaseIsDown) {
      throw new PersistenceException("connection refused");
    }
    return table;
  }

  @Test
  void manyUsesWithinASecondCostOneQuery() {
    for (int use = 0; use < 1000; use++) {
      rows.current();
    }

    assertThat(queries).isEqualTo(1);
  }

  @Test
  void aChangeCountsAfterTwoSecondsAtTheLatest() {
    rows.current();
    table = Map.of("gateway.sezzle.intent", "CAPTURE");

    after(Duration.ofMillis(2001));

    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "CAPTURE");
  }

  @Test
  void inABusyShopTheRowsAreReadAgainWithoutAnyoneWaiting() {
    rows.current();
    table = Map.of("gateway.sezzle.intent", "CAPTURE");
    after(Duration.ofMillis(1001));

    rows.current();

    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "CAPTURE");
    assertThat(queries).isEqualTo(2);
  }

  @Test
  void whoHasJustSavedSeesItAtOnce() {
    rows.current();
    table = Map.of();

    rows.forget();

    assertThat(rows.current()).isEmpty();
  }

  @Test
  void whileTheDatabaseIsDownWhatWasReadLastStaysInForce() {
    rows.current();
    databaseIsDown = true;
    after(Duration.ofHours(1));
    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "AUTH");

    databaseIsDown = false;
    table = Map.of("gateway.sezzle.intent", "CAPTURE");
    after(Duration.ofSeconds(3));
    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "CAPTURE");
  }

  @Test
  void aDatabaseThatNeverWasUpIsAnErrorAndNoDefault() {
    databaseIsDown = true;

    assertThatThrownBy(rows::current)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("BLC_SYSTEM_PROPERTY");
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
