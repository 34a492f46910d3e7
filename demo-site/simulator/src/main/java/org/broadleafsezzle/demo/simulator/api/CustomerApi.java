package org.broadleafsezzle.demo.simulator.api;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.customers.TokenizedCustomer;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;
import org.broadleafsezzle.demo.simulator.orders.FinancingOption;
import org.broadleafsezzle.demo.simulator.orders.FollowUps;
import org.broadleafsezzle.demo.simulator.orders.Intent;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Purchase;

/** Customers who agreed to be charged without being asked each time. */
public final class CustomerApi {

  private static final String PATH = "/customer/{customer_uuid}";

  private final Clock clock;
  private final Merchant merchant;
  private final Customers customers;
  private final FollowUps followUps;
  private final Links links;
  private final OrderAnswers answers;

  public CustomerApi(
      Clock clock,
      Merchant merchant,
      Customers customers,
      FollowUps followUps,
      Links links,
      OrderAnswers answers) {
    this.clock = clock;
    this.merchant = merchant;
    this.customers = customers;
    this.followUps = followUps;
    this.links = links;
    this.answers = answers;
  }

  private record PreapprovalWire(String uuid, boolean approved) {}

  List<Route<Operation>> routes() {
    return List.of(
        Operation.route("GET", "/customer", "listCustomers", this::list),
        Operation.route("GET", PATH, "getCustomer", this::get),
        Operation.route("DELETE", PATH, "deleteCustomer", this::delete),
        Operation.answering(
            Operation.route("POST", PATH + "/preapprove", "preapprove", this::preapprove),
            422,
            422),
        Operation.answering(
            Operation.onceByRequestId(
                Operation.route("POST", PATH + "/order", "createCustomerOrder", this::order)),
            422,
            422));
  }

  private Answer list(Request request) {
    return Answer.json(
        200,
        Json.SEZZLE.write(
            customers.all().stream().map(c -> CustomerWire.listed(c, links)).toList()));
  }

  private Answer get(Request request) {
    TokenizedCustomer customer = customers.get(uuid(request));
    return Answer.json(200, Json.SEZZLE.write(CustomerWire.detailed(customer, links)));
  }

  private Answer delete(Request request) {
    customers.delete(uuid(request));
    return Answer.noContent();
  }

  private Answer preapprove(Request request) {
    customers.chargeable(uuid(request));
    Fields body = Fields.of(request);
    Money amount = MoneyReader.price(body);
    if (amount != null && amount.amountInCents() < 1) {
      body.wrong("amount_in_cents", "amount_in_cents must be 1 or more.");
    }
    body.check();
    return Answer.json(
        200,
        Json.SEZZLE.write(new PreapprovalWire(UUID.randomUUID().toString(), isApproved(amount))));
  }

  private boolean isApproved(Money amount) {
    return merchant.settings().approvesWithoutShopper()
        && customers.isWithinLimit(amount.amountInCents());
  }

  private Answer order(Request request) {
    TokenizedCustomer customer = customers.chargeable(uuid(request));
    Fields body = Fields.of(request);
    Intent intent = SessionReader.intent(body);
    String referenceId = SessionReader.referenceId(body);
    Money amount = MoneyReader.orderAmount(body, "order_amount", "order_amount");
    FinancingOption financing =
        SessionReader.financing(body, "financing_options", FinancingOption.PAY_IN_FULL);
    body.check();
    Order order =
        followUps.orderOfCustomer(
            Purchase.withoutShopper(
                intent,
                referenceId,
                "Order " + referenceId,
                amount,
                financing,
                Purchase.DEFAULT_LOCALE,
                customer.details(),
                clock.instant()),
            isApproved(amount));
    return answers.of(order);
  }

  private static String uuid(Request request) {
    return request.pathVariable("customer_uuid");
  }
}
