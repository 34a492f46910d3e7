package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.customers.TokenizedCustomer;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/**
 * The customers who have agreed to be charged later, what they are approved for, and how they end
 * it.
 */
final class CustomerPages {

  private static final String PATH = "/customers";
  private static final String TEMPLATE = "customers.ftlh";
  private static final int CENTS = 100;

  private final Simulation simulation;
  private final Page page;

  CustomerPages(Simulation simulation, Page page) {
    this.simulation = simulation;
    this.page = page;
  }

  /**
   * The values that the page shows.
   *
   * @param limit the largest amount that is approved, in whole units; null for none
   */
  public record View(List<Row> customers, String limit, long agreementDays) {}

  /** A customer. */
  public record Row(String uuid, String email, String expires, boolean expired) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page.page(PATH, request -> page.show(request, TEMPLATE, view())),
        form("/settings", this::change),
        form("/{uuid}/revoke", this::revoke));
  }

  private Route<Function<Request, Answer>> form(String path, Function<Request, Answer> handler) {
    return page.form(
        PATH + path, handler, (request, error) -> page.refused(TEMPLATE, view(), error));
  }

  private View view() {
    Customers customers = simulation.customers();
    return new View(
        customers.all().stream().map(this::row).toList(),
        customers.limitInCents().map(cents -> String.valueOf(cents / CENTS)).orElse(null),
        Math.max(1, customers.agreementLifetime().toDays()));
  }

  private Row row(TokenizedCustomer customer) {
    return new Row(
        customer.uuid(),
        customer.details().email() == null ? "" : customer.details().email(),
        Formats.time(customer.expiration()),
        !simulation.clock().instant().isBefore(customer.expiration()));
  }

  private Answer change(Request request) {
    long days = Numbers.whole(request, "days", "The days");
    boolean limited = !request.formField("limit").orElse("").isBlank();
    Integer limit =
        limited
            ? Math.toIntExact(Numbers.whole(request, "limit", "The largest amount") * CENTS)
            : null;
    simulation.customers().agreementsLive(Duration.ofDays(days));
    simulation.customers().limit(limit);
    return Page.done(PATH, "saved");
  }

  private Answer revoke(Request request) {
    simulation.customers().delete(request.pathVariable("uuid"));
    return Page.done(PATH, "revoked");
  }
}
