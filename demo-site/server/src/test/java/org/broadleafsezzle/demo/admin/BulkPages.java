package org.broadleafsezzle.demo.admin;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.jsoup.nodes.Element;

/** The pages of bulk actions, as an administrator goes through them. */
final class BulkPages {
  private final Administrator admin;

  BulkPages(Administrator admin) {
    this.admin = admin;
  }

  /** The draft of a bulk action with these payments. */
  Page drafts(String kind, Collection<Bought> bought) throws IOException {
    String payments =
        bought.stream().map(one -> "&payment=" + checkout(one)).collect(Collectors.joining());
    return admin.opens("/sezzle/bulk/new?kind=" + kind + payments);
  }

  private String checkout(Bought bought) {
    try {
      return admin
          .opens("/sezzle?search=" + bought.uuid())
          .document()
          .select("input[name=payment]")
          .val();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Page confirms(Page draft) throws IOException {
    return admin.session().submit(draft, "form[action$='/bulk'] button", Map.of());
  }

  /** The page of one of these payments, just begun. */
  Page begins(String kind, Collection<Bought> bought) throws IOException {
    return confirms(drafts(kind, bought));
  }

  Page awaitEnd(Page progress) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reload(progress), page -> page.shows("[data-unended=false]"));
  }

  Page reload(Page page) throws IOException {
    return admin.opens(page.url().getPath().replaceFirst("^/admin", ""));
  }

  static String line(Page page, Bought bought) {
    return page.document().select("tbody tr").stream()
        .filter(row -> row.select("th").text().endsWith(orderId(bought)))
        .map(Element::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError(bought + " is not in " + page.text("tbody")));
  }

  /** The shop's order numbers end with it. */
  private static String orderId(Bought bought) {
    return bought.referenceId().replaceFirst("-.*", "");
  }
}
