package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/**
 * Measures the cost of the payment module in a storefront: the same storefront with it and without
 * it, each in a process of its own, turn by turn. Both have a database in files that was filled
 * before.
 */
final class StartPart implements Part {
  private static final int STARTS = Integer.getInteger("bench.starts", 4);
  private static final int PAGES = Integer.getInteger("bench.pages", 1_000);

  /** Until the compiler of the JVM has little left to do in both processes. */
  private static final int WARM_UP = 2 * PAGES;

  /** With a message for each of its products. */
  private static final String CATEGORY = "/tools-and-wear";

  private static final double GOAL_SECONDS = 3;
  private static final double GOAL_MEGABYTES = 40;
  private static final double GOAL_MILLIS = 0.5;
  private static final double MILLIS_IN_SECOND = 1_000;
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double MEBIBYTE = 1 << 20;

  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> cpuSeconds = new ArrayList<>();
  private final List<Double> megabytes = new ArrayList<>();
  private StorefrontStart with;
  private StorefrontStart without;

  @Override
  public String title() {
    return "The cost of the payment module in a storefront: its start, its memory, its pages";
  }

  @Override
  public List<Row> measure() throws Exception {
    try (SezzleSimulator sezzle = SezzleSimulator.start(SimulatorOptions.defaults());
        TemporaryFolder folder = TemporaryFolder.make()) {
      StorefrontCopies copies = new StorefrontCopies(folder);
      String url = sezzle.baseUrl();
      Path nothing = copies.nothing();
      Path data = folder.folder("data");
      Starter shops = () -> Storefront.start(copies.withModule(), nothing, data, url);
      shops.start().close();
      Path otherData = copies.copied(data, "other-data");
      Starter plains = () -> Storefront.start(copies.withoutModule(), nothing, otherData, url);
      for (int i = 1; i < STARTS; i++) {
        both(plains, shops, i % 2 == 0);
      }
      try (Storefront plain = plains.start();
          Storefront shop = shops.start()) {
        add(plain.start(), shop.start());
        return rows(
            page(plain, shop, "a product's page", HttpShopper.TROWEL),
            page(plain, shop, "a category's page", CATEGORY));
      }
    }
  }

  /** Starts a storefront. */
  private interface Starter {
    Storefront start() throws IOException;
  }

  /** One after the other: who starts second finds more of what it reads in memory. */
  private void both(Starter plains, Starter shops, boolean plainFirst) throws IOException {
    StorefrontStart first = started(plainFirst ? plains : shops);
    StorefrontStart second = started(plainFirst ? shops : plains);
    add(plainFirst ? first : second, plainFirst ? second : first);
  }

  private static StorefrontStart started(Starter starter) throws IOException {
    try (Storefront storefront = starter.start()) {
      return storefront.start();
    }
  }

  private void add(StorefrontStart plain, StorefrontStart shop) {
    with = shop;
    without = plain;
    seconds.add((shop.millis() - plain.millis()) / MILLIS_IN_SECOND);
    cpuSeconds.add((shop.cpuMillis() - plain.cpuMillis()) / MILLIS_IN_SECOND);
    megabytes.add((shop.bytes() - plain.bytes()) / MEBIBYTE);
  }

  private List<Row> rows(Row... pages) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            "the last start without and with it",
            "%.1f and %.1f s; %.1f and %.1f s of processor time; %.0f and %.0f MB in use"
                .formatted(
                    without.millis() / MILLIS_IN_SECOND,
                    with.millis() / MILLIS_IN_SECOND,
                    without.cpuMillis() / MILLIS_IN_SECOND,
                    with.cpuMillis() / MILLIS_IN_SECOND,
                    without.bytes() / MEBIBYTE,
                    with.bytes() / MEBIBYTE)));
    rows.add(
        Row.of(
            "added to the start, by the clock, median of %d pairs".formatted(STARTS),
            "%.1f s".formatted(Numbers.median(seconds))));
    rows.add(
        Row.atMost(
            "added to the start, processor time of all threads, median of %d pairs"
                .formatted(STARTS),
            Numbers.median(cpuSeconds),
            GOAL_SECONDS,
            "s"));
    rows.add(
        Row.atMost(
            "added to the memory in use after it, median of %d pairs".formatted(STARTS),
            Numbers.median(megabytes),
            GOAL_MEGABYTES,
            "MB"));
    rows.addAll(List.of(pages));
    return rows;
  }

  /** The same page of both, turn by turn; which of them comes first changes. */
  private static Row page(Storefront plain, Storefront shop, String words, String path)
      throws IOException {
    HttpSession atPlain = new HttpSession();
    HttpSession atShop = new HttpSession();
    List<Double> added = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < WARM_UP + PAGES; i++) {
      boolean plainFirst = i % 2 == 0;
      double first =
          plainFirst ? millis(atPlain, plain.shop(path)) : millis(atShop, shop.shop(path));
      double second =
          plainFirst ? millis(atShop, shop.shop(path)) : millis(atPlain, plain.shop(path));
      if (i >= WARM_UP) {
        millis.add(plainFirst ? first : second);
        added.add(plainFirst ? second - first : first - second);
      }
    }
    return Row.atMost(
        "added by the fragment to %s of %.1f ms, median of %d pairs"
            .formatted(words, Numbers.median(millis), PAGES),
        Numbers.median(added),
        GOAL_MILLIS,
        "ms");
  }

  private static double millis(HttpSession session, String url) throws IOException {
    long start = session.waited().toNanos();
    session.get(url);
    return (session.waited().toNanos() - start) / NANOS_IN_MILLI;
  }
}
