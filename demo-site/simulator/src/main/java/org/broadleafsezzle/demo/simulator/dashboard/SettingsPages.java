package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/** The merchant's settings at Sezzle, the clock, and the ways to begin anew. */
final class SettingsPages {

  private static final String PATH = "/settings";

  private final Simulation simulation;
  private final Page page;

  SettingsPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** The values that the page shows. */
  public record View(
      long authorizationMinutes,
      boolean approvesWithoutShopper,
      String merchantUuid,
      String publicKey,
      String now,
      String clockOffset,
      List<Topic> topics,
      long listingWaitSeconds) {}

  /** The manners about one thing. */
  public record Topic(String label, List<Switch> switches) {}

  /** A manner that can be turned on. */
  public record Switch(Manner manner, boolean on) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page(PATH, request -> page.show(request, "settings.ftlh", view())),
        form("/merchant", this::changeMerchant),
        form("/manners", this::changeManners),
        form("/clock", this::moveClock),
        form("/clock/reset", this::resetClock),
        form("/tokens", this::expireTokens),
        form("/reset", this::reset));
  }

  private Route<Function<Request, Answer>> form(String path, Function<Request, Answer> handler) {
    return page.form(
        PATH + path, handler, (request, error) -> page.refused("settings.ftlh", view(), error));
  }

  private View view() {
    MerchantSettings merchant = simulation.merchant().settings();
    return new View(
        Math.max(1, merchant.authorizationLifetime().toMinutes()),
        merchant.approvesWithoutShopper(),
        merchant.uuid(),
        merchant.publicKey(),
        Formats.time(simulation.clock().instant()),
        Formats.duration(simulation.clock().offset()),
        Stream.of(Manner.Topic.values()).map(this::topic).toList(),
        simulation.manners().listingWait().toSeconds());
  }

  private Topic topic(Manner.Topic topic) {
    return new Topic(
        topic.label(),
        Stream.of(Manner.values())
            .filter(manner -> manner.topic() == topic)
            .map(manner -> new Switch(manner, simulation.manners().has(manner)))
            .toList());
  }

  private Answer changeManners(Request request) {
    Duration wait = Duration.ofSeconds(Numbers.whole(request, "wait", "The seconds"));
    Set<Manner> on =
        Stream.of(Manner.values())
            .filter(manner -> request.formField(manner.name()).isPresent())
            .collect(Collectors.toSet());
    simulation.manners().listAfter(wait);
    simulation.manners().turnOn(on);
    return Page.done(PATH, "saved");
  }

  private Answer changeMerchant(Request request) {
    long minutes = Numbers.whole(request, "minutes", "The minutes");
    MerchantSettings merchant = simulation.merchant().settings();
    simulation
        .merchant()
        .change(
            merchant
                .withAuthorizationLifetime(Duration.ofMinutes(minutes))
                .withApprovesWithoutShopper(request.formField("approves").isPresent()));
    return Page.done(PATH, "saved");
  }

  private Answer moveClock(Request request) {
    long minutes = Numbers.whole(request, "minutes", "The minutes");
    simulation.clock().move(Duration.ofMinutes(minutes));
    return Page.done(PATH, "saved");
  }

  private Answer resetClock(Request request) {
    simulation.clock().reset();
    return Page.done(PATH, "saved");
  }

  private Answer expireTokens(Request request) {
    simulation.tokens().expireAll();
    return Page.done(PATH, "expired");
  }

  private Answer reset(Request request) {
    simulation.reset();
    return Page.done(PATH, "reset");
  }
}
