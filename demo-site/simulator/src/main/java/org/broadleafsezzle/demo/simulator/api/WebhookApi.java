package org.broadleafsezzle.demo.simulator.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.events.Event;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.webhooks.Subscription;
import org.broadleafsezzle.demo.simulator.webhooks.Subscriptions;
import org.broadleafsezzle.demo.simulator.webhooks.Webhooks;

/** Webhook subscriptions. */
public final class WebhookApi {

  private static final String PATH = "/webhooks/{webhooks_uuid}";

  private final Function<EventName, Event> samples;
  private final Subscriptions subscriptions;
  private final Webhooks webhooks;
  private final Links links;

  /**
   * @param samples makes an event of a name that looks like a real one
   */
  public WebhookApi(
      Function<EventName, Event> samples,
      Subscriptions subscriptions,
      Webhooks webhooks,
      Links links) {
    this.samples = samples;
    this.subscriptions = subscriptions;
    this.webhooks = webhooks;
    this.links = links;
  }

  private record WebhookWire(
      String uuid, List<Links.Link> links, String url, List<EventName> events) {}

  List<Route<Operation>> routes() {
    return List.of(
        Operation.route("POST", "/webhooks", "createWebhook", this::create),
        Operation.route("GET", "/webhooks", "listWebhooks", this::list),
        Operation.answering(
            Operation.route("POST", "/webhooks/test", "testWebhook", this::test), 400, 400),
        Operation.route("GET", PATH, "getWebhook", this::get),
        Operation.answering(
            Operation.route("PATCH", PATH, "updateWebhook", this::update), 422, 422),
        Operation.route("DELETE", PATH, "deleteWebhook", this::delete));
  }

  private Answer create(Request request) {
    Fields body = Fields.of(request);
    String url = url(body.require("url"));
    List<EventName> wanted = wanted(body);
    body.check();
    return uuid(subscriptions.create(url, wanted));
  }

  private Answer list(Request request) {
    return Answer.json(
        200, Json.SEZZLE.write(subscriptions.all().stream().map(this::wire).toList()));
  }

  private Answer get(Request request) {
    return Answer.json(200, Json.SEZZLE.write(wire(subscriptions.get(uuidIn(request)))));
  }

  private Answer update(Request request) {
    subscriptions.get(uuidIn(request));
    Fields body = Fields.of(request);
    String url = url(body.require("url"));
    List<EventName> wanted = wanted(body);
    body.check();
    return uuid(subscriptions.change(uuidIn(request), url, wanted));
  }

  private Answer delete(Request request) {
    if (!webhooks.unsubscribe(uuidIn(request))) {
      throw new NotFoundException("webhook", uuidIn(request));
    }
    return Answer.noContent();
  }

  private Answer test(Request request) {
    Fields body = Fields.of(request);
    EventName name = body.require("event").oneOf("event", EventName::of, names());
    String url = url(body);
    body.check();
    Event sample = samples.apply(name);
    if (url == null) {
      webhooks.publish(sample);
    } else {
      webhooks.publishTo(url, sample);
    }
    return new Answer(201, null, null, Map.of());
  }

  private Answer uuid(Subscription subscription) {
    return Answer.json(
        200,
        Json.SEZZLE.write(new UuidWire(subscription.uuid(), links.webhook(subscription.uuid()))));
  }

  private WebhookWire wire(Subscription subscription) {
    return new WebhookWire(
        subscription.uuid(),
        links.webhook(subscription.uuid()),
        subscription.url(),
        subscription.events());
  }

  private static List<EventName> wanted(Fields body) {
    List<String> given = body.require("events").texts("events");
    List<EventName> known =
        given.stream()
            .map(text -> EventName.of(text).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (known.isEmpty() || given.stream().anyMatch(text -> EventName.of(text).isEmpty())) {
      body.wrong("events", "events must hold one or more of " + names().toList() + ".");
    }
    return known;
  }

  private static String url(Fields body) {
    String url = body.nonEmptyText("url");
    if (url != null && !WebAddress.isOne(url)) {
      body.wrong("url", "url must be an http or https address.");
    }
    return url;
  }

  private static Stream<String> names() {
    return Stream.of(EventName.values()).map(EventName::wireName);
  }

  private static String uuidIn(Request request) {
    return request.pathVariable("webhooks_uuid");
  }
}
