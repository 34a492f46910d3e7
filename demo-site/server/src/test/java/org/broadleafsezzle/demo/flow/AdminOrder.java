package org.broadleafsezzle.demo.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.running.Demo;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An order's payments as the admin's pages show them to an administrator. */
final class AdminOrder {
  private final Connection session = Jsoup.newSession();
  private final Demo demo;
  private final String orderId;

  private AdminOrder(Demo demo, String orderId) {
    this.demo = demo;
    this.orderId = orderId;
    signIn();
  }

  /** The shop's order behind an order at Sezzle, which was told the shop's id. */
  static AdminOrder of(Demo demo, JsonNode atSezzle) {
    return new AdminOrder(
        demo, atSezzle.path("purchase").path("metadata").path("broadleaf_order_id").asText());
  }

  String id() {
    return orderId;
  }

  /**
   * A transaction of a payment.
   *
   * @param type as the admin writes it, e.g. {@code Authorize and Capture}
   * @param amount with its currency, e.g. {@code $41.58}
   * @param fields the additional fields
   */
  record Transaction(String type, String amount, Map<String, String> fields) {}

  /** Each active payment's gateway and amount. */
  List<String> payments() {
    return rows(page(demo.admin("/order/" + orderId + "/payments"))).stream()
        .map(row -> cells(row).get(0) + " " + cells(row).get(1))
        .toList();
  }

  /** Each active payment's transactions, the oldest first. */
  List<Transaction> transactions() {
    return rows(page(demo.admin("/order/" + orderId + "/payments"))).stream()
        .flatMap(payment -> rows(page(linkOf(payment))).stream())
        .map(this::transaction)
        .toList();
  }

  private Transaction transaction(Element row) {
    Document detail = page(linkOf(row));
    Map<String, String> fields =
        rows(detail).stream()
            .map(AdminOrder::cells)
            .collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(1)));
    return new Transaction(cells(row).get(0), cells(row).get(1), fields);
  }

  private static List<Element> rows(Document page) {
    return page.select("tr[data-link]");
  }

  private static List<String> cells(Element row) {
    return row.select("td").stream().map(Element::text).toList();
  }

  private String linkOf(Element row) {
    return demo.admin("").replaceFirst("/admin$", "") + row.attr("data-link");
  }

  private void signIn() {
    Document login = page(demo.admin("/login"));
    try {
      session
          .newRequest(demo.admin("/login_admin_post"))
          .data("j_username", "admin")
          .data("j_password", "admin")
          .data("csrfToken", login.select("input[name=csrfToken]").attr("value"))
          .post();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document page(String url) {
    try {
      return session.newRequest(url).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
