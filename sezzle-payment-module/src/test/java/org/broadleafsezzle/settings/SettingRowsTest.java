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
  void many_uses_within_a_second_cost_one_query() {
    for (int use = 0; use < 1000; use++) {
      rows.current();
    }

    assertThat(queries).isEqualTo(1);
  }

  @Test
  void a_change_counts_after_two_seconds_at_the_latest() {
    rows.current();
    table = Map.of("gateway.sezzle.intent", "CAPTURE");

    after(Duration.ofMillis(2001));

    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "CAPTURE");
  }

  @Test
  void in_a_busy_shop_the_rows_are_read_again_without_anyone_waiting() {
    rows.current();
    table = Map.of("gateway.sezzle.intent", "CAPTURE");
    after(Duration.ofMillis(1001));

    rows.current();

    assertThat(rows.current()).containsEntry("gateway.sezzle.intent", "CAPTURE");
    assertThat(queries).isEqualTo(2);
  }

  @Test
  void who_has_just_saved_sees_it_at_once() {
    rows.current();
    table = Map.of();

    rows.forget();

    assertThat(rows.current()).isEmpty();
  }

  @Test
  void while_the_database_is_down_what_was_read_last_stays_in_force() {
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
  void a_database_that_never_was_up_is_an_error_and_no_default() {
    databaseIsDown = true;

    assertThatThrownBy(rows::current)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("BLC_SYSTEM_PROPERTY");
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
