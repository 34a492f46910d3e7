package org.broadleafsezzle.demo.simulator.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.orders.Notification;
import org.broadleafsezzle.demo.simulator.orders.Order;

/** The e-mails and text messages that Sezzle would have sent: nobody gets them here. */
final class MessagePages {

  private final Simulation simulation;
  private final Page page;

  MessagePages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /** The messages, the newest first. */
  public record View(List<Row> messages) {}

  /**
   * One message.
   *
   * @param kind {@code email} or {@code sms}
   * @param language of its text, as HTML names it
   * @param subject null in a text message
   * @param link the address of the checkout's page
   */
  public record Row(
      String kind,
      String to,
      String language,
      String sentAt,
      String subject,
      String text,
      String link,
      String orderUuid,
      String referenceId) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(page.page("/messages", request -> page.show(request, "messages.ftlh", view())));
  }

  private View view() {
    List<Row> rows = new ArrayList<>(simulation.orders().all().stream().flatMap(this::of).toList());
    Collections.reverse(rows);
    return new View(rows);
  }

  private Stream<Row> of(Order order) {
    Notification asked = order.purchase().sendCheckoutUrl();
    if (asked == null) {
      return Stream.empty();
    }
    return Stream.of(
            row("email", asked.toEmail(), order, asked),
            row("sms", asked.toSmsPhone(), order, asked))
        .flatMap(List::stream);
  }

  private List<Row> row(String kind, String to, Order order, Notification asked) {
    if (to == null || to.isBlank()) {
      return List.of();
    }
    MessageText text = new MessageText(asked.language());
    String merchant = simulation.merchant().settings().name();
    return List.of(
        new Row(
            kind,
            to,
            text.language(),
            Formats.time(order.createdAt()),
            kind.equals("email") ? text.subject(merchant) : null,
            text.body(merchant, order.purchase().orderAmount()),
            simulation.links().checkout(order.uuid()),
            order.uuid(),
            order.referenceId()));
  }
}
