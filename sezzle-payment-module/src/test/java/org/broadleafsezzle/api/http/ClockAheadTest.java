package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.http.Gateway.json;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sezzle's time is learned from the date of its answers. */
class ClockAheadTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  @RegisterExtension final Gateway gateway = new Gateway();
  private final ClockAhead ahead = new ClockAhead(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anHourAheadAndAnHourBehind() {
    ahead.learn("Sat, 28 Nov 2026 13:00:00 GMT");
    assertThat(ahead.get()).isEqualTo(Duration.ofHours(1));

    ahead.learn("Sat, 28 Nov 2026 11:00:00 GMT");
    assertThat(ahead.get()).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void secondsAreNoDifference() {
    ahead.learn("Sat, 28 Nov 2026 11:59:57 GMT");

    assertThat(ahead.get()).isEqualTo(Duration.ZERO);
  }

  @Test
  void whatIsNoDateTeachesNothing() {
    ahead.learn("Sat, 28 Nov 2026 13:00:00 GMT");
    ahead.learn("soon");
    ahead.learn(null);

    assertThat(ahead.get()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void eachAnswerOfAClientTeachesItARefusalToo() {
    HttpSezzleClient client = gateway.client();
    assertThat(client.clockAhead()).isEqualTo(Duration.ZERO);

    gateway.answer(json(404, "[]").withHeader("Date", httpDate(Duration.ofHours(1))));
    try {
      client.getOrder("order-1");
    } catch (RuntimeException expected) {
      assertThat(expected).hasMessageContaining("404");
    }

    assertThat(client.clockAhead()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
  }

  private static String httpDate(Duration fromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC));
  }
}
