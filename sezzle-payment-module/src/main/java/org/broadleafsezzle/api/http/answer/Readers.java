package org.broadleafsezzle.api.http.answer;

import java.util.List;
import org.broadleafsezzle.api.model.CreatedOrder;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SezzleId;

/** Reads answers and demands of them what no caller can do without. */
public final class Readers {
  private Readers() {}

  public static <T> AnswerReader<T> one(Class<T> type) {
    return answer -> Json.read(answer, type);
  }

  public static <T> AnswerReader<List<T>> list(Class<T> type) {
    return answer -> Json.readList(answer, type);
  }

  public static List<Payout> payouts(Answer answer) throws UnreadableAnswerException {
    return Payout.page(Json.readList(answer, Payout.class));
  }

  /** Sezzle has nothing to say then; what is no JSON comes from something on the way to Sezzle. */
  public static Void nothing(Answer answer) throws UnreadableAnswerException {
    if (!answer.text().trim().isEmpty()) {
      Json.readTree(answer);
    }
    return null;
  }

  public static String uuid(Answer answer) throws UnreadableAnswerException {
    String uuid = SezzleId.received(Json.readTree(answer).path("uuid").asText(null));
    demand(uuid != null, "the answer has no uuid");
    return uuid;
  }

  public static Order order(Answer answer) throws UnreadableAnswerException {
    Order order = Json.read(answer, Order.class);
    demand(order.getUuid() != null, "the order has no uuid");
    return order;
  }

  public static Session session(Answer answer) throws UnreadableAnswerException {
    Session session = Json.read(answer, Session.class);
    demand(session.getUuid() != null, "the session has no uuid");
    return session;
  }

  /** The shopper's browser is sent to the checkout address: it must be one. */
  public static Session sessionWithCheckout(Answer answer) throws UnreadableAnswerException {
    Session session = session(answer);
    CreatedOrder order = session.getOrder().orElse(null);
    demand(
        order != null && order.getUuid() != null && ReturnUrl.isAbsolute(order.getCheckoutUrl()),
        "the session has no order with a uuid and a checkout address");
    return session;
  }

  private static void demand(boolean holds, String otherwise) throws UnreadableAnswerException {
    if (!holds) {
      throw new UnreadableAnswerException(otherwise);
    }
  }
}
