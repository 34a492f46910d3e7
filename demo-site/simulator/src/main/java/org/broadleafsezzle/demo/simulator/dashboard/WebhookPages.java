package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.webhooks.Attempt;
import org.broadleafsezzle.demo.simulator.webhooks.Delivery;
import org.broadleafsezzle.demo.simulator.webhooks.RetrySchedule;

/** Webhook subscriptions, and deliveries to be sent again. */
final class WebhookPages {

  private static final String PATH = "/webhooks";
  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

  private final Simulation simulation;
  private final Page page;

  WebhookPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** The values that the page shows. */
  public record View(
      List<SubscriptionRow> subscriptions,
      List<DeliveryRow> deliveries,
      boolean shortened,
      boolean held,
      int attempts) {}

  /** A subscription. */
  public record SubscriptionRow(String uuid, String url, String events) {}

  /** A delivery. */
  public record DeliveryRow(
      String uuid,
      String event,
      String url,
      String createdAt,
      String state,
      String body,
      List<AttemptRow> attempts) {}

  /** A try to deliver; without a status if nobody answered. */
  public record AttemptRow(String at, Integer status, String error) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page(PATH, request -> page.show(request, "webhooks.ftlh", view())),
        form("/settings", this::changeSettings),
        form("/send-out-of-order", this::sendOutOfOrder),
        form("/deliveries/{uuid}/resend", request -> resend(request, 1)),
        form("/deliveries/{uuid}/send-twice", request -> resend(request, 2)));
  }

  private Route<Function<Request, Answer>> form(String path, Function<Request, Answer> handler) {
    return page.form(
        PATH + path, handler, (request, error) -> page.refused("webhooks.ftlh", view(), error));
  }

  private Answer changeSettings(Request request) {
    boolean shorten = request.formField("shorten").isPresent();
    simulation.webhooks().shortenWaits(shorten ? SHORT_WAIT : null);
    simulation.webhooks().hold(request.formField("hold").isPresent());
    return Page.done(PATH, "saved");
  }

  private Answer sendOutOfOrder(Request request) {
    List<String> sent = simulation.webhooks().sendInOrder(List.of());
    if (sent.isEmpty()) {
      throw new IllegalArgumentException(
          "No delivery waits. Hold deliveries back first, then let some events happen.");
    }
    return Page.done(PATH, "sent");
  }

  private Answer resend(Request request, int times) {
    simulation.webhooks().resend(request.pathVariable("uuid"), times);
    return Page.done(PATH, "sent");
  }

  private View view() {
    List<DeliveryRow> deliveries =
        new ArrayList<>(simulation.webhooks().all().stream().map(WebhookPages::row).toList());
    Collections.reverse(deliveries);
    return new View(
        simulation.subscriptions().all().stream()
            .map(
                s ->
                    new SubscriptionRow(
                        s.uuid(),
                        s.url(),
                        String.join(", ", s.events().stream().map(EventName::wireName).toList())))
            .toList(),
        deliveries,
        simulation.webhooks().shortenedWait().isPresent(),
        simulation.webhooks().held(),
        RetrySchedule.ATTEMPTS);
  }

  private static DeliveryRow row(Delivery delivery) {
    return new DeliveryRow(
        delivery.uuid(),
        delivery.event().wireName(),
        delivery.url(),
        Formats.time(delivery.createdAt()),
        delivery.state().name(),
        delivery.body(),
        delivery.attempts().stream().map(WebhookPages::row).toList());
  }

  private static AttemptRow row(Attempt attempt) {
    return new AttemptRow(Formats.time(attempt.at()), attempt.status(), attempt.error());
  }
}
