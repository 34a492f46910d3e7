package org.broadleafsezzle.demo.running;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manner.Topic;

/** Sezzle's manners while something befalls the shop. */
public enum Gateway {
  /** As documented. */
  KIND("kind"),
  /** Carries out again what is sent again, and lists late what it has carried out. */
  UNSURE("unsure", Topic.REPEATING, Topic.LISTING),
  /** Spells everything as its other documents and its plugins do. */
  SPELLED_OTHERWISE("spelled otherwise", Topic.SPELLING);

  private final String title;
  private final Set<Manner> manners;

  Gateway(String title, Topic... topics) {
    this.title = title;
    Set<Topic> about = Set.of(topics);
    manners =
        Stream.of(Manner.values())
            .filter(manner -> about.contains(manner.topic()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Manner.class)));
  }

  /** Those that {@code -Dreliability.sezzle=UNSURE,…} names; all without it. */
  public static Stream<Gateway> chosen() {
    String names = System.getProperty("reliability.sezzle", "");
    return names.isEmpty()
        ? Stream.of(values())
        : Stream.of(names.split(",")).map(Gateway::valueOf);
  }

  /**
   * Sezzle behaves like this from now on.
   *
   * @param wait how late it lists things if it lists them late
   */
  public void set(Sezzle sezzle, Duration wait) {
    GatewayManners.set(sezzle, manners, wait);
  }

  @Override
  public String toString() {
    return title;
  }
}
