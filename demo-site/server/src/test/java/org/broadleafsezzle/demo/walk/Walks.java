package org.broadleafsezzle.demo.walk;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.broadleafsezzle.demo.walk.Step.What;

/** The making of walks: what is done at random, and how often. */
final class Walks {
  private static final int LONGEST = 30;

  private static final int WHICH = 9;
  private static final List<Step> PURCHASE =
      List.of(
          new Step(What.REDIRECT, 0, 0), new Step(What.APPROVE, 0, 0), new Step(What.RETURN, 0, 0));
  private static final List<Step> SAVED = List.of(new Step(What.SAVE_ACCOUNT, 0, 0));
  private static final List<Step> LINK =
      List.of(new Step(What.SEND_LINK, 0, 0), new Step(What.APPROVE, 0, 0));
  private static final List<Step> WITHOUT_ADDRESS =
      Stream.concat(Stream.of(new Step(What.FORGET_ADDRESS, 0, 0)), PURCHASE.stream()).toList();
  private static final int PORTIONS = 12;

  private Walks() {}

  /** Most begin with a purchase that has come some way, so that there is money to move. */
  static Arbitrary<List<Step>> any() {
    Arbitrary<List<Step>> beginnings =
        Arbitraries.frequency(
            Tuple.of(1, PURCHASE.subList(0, 0)),
            Tuple.of(1, SAVED),
            Tuple.of(2, LINK),
            Tuple.of(2, WITHOUT_ADDRESS),
            Tuple.of(2, PURCHASE.subList(0, 1)),
            Tuple.of(3, PURCHASE.subList(0, 2)),
            Tuple.of(6, PURCHASE));
    Arbitrary<List<Step>> rest =
        steps()
            .list()
            .ofMinSize(1)
            .ofMaxSize(LONGEST - PURCHASE.size())
            .withSizeDistribution(RandomDistribution.uniform());
    return Combinators.combine(beginnings, rest)
        .as((first, then) -> Stream.concat(first.stream(), then.stream()).toList());
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(frequencies()),
            Arbitraries.integers().between(0, WHICH).withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers()
                .between(0, PORTIONS)
                .withDistribution(RandomDistribution.uniform()))
        .as(Step::new);
  }

  @SuppressWarnings("unchecked")
  private static Tuple2<Integer, What>[] frequencies() {
    return List.of(
            Tuple.of(14, What.REDIRECT),
            Tuple.of(18, What.APPROVE),
            Tuple.of(2, What.DENY),
            Tuple.of(14, What.RETURN),
            Tuple.of(2, What.RETURN_TWICE_AT_ONCE),
            Tuple.of(4, What.GIVE_UP),
            Tuple.of(4, What.CHANGE_CART),
            Tuple.of(2, What.FORGET_ADDRESS),
            Tuple.of(1, What.PAY_ON_DELIVERY),
            Tuple.of(5, What.SAVE_ACCOUNT),
            Tuple.of(8, What.CHARGE_ACCOUNT),
            Tuple.of(1, What.END_AGREEMENT),
            Tuple.of(6, What.SEND_LINK),
            Tuple.of(1, What.CANCEL_LINK),
            Tuple.of(8, What.ADMIN_CAPTURE),
            Tuple.of(4, What.ADMIN_CAPTURE_AND_RELEASE),
            Tuple.of(8, What.ADMIN_REFUND),
            Tuple.of(5, What.ADMIN_RELEASE),
            Tuple.of(4, What.ADMIN_REAUTHORIZE),
            Tuple.of(3, What.ADMIN_UPCHARGE),
            Tuple.of(2, What.BULK_CAPTURE),
            Tuple.of(4, What.SHIP),
            Tuple.of(3, What.ADMIN_SHIPMENT),
            Tuple.of(3, What.DISPUTE),
            Tuple.of(3, What.DISPUTE_CLOSED),
            Tuple.of(3, What.PAYOUT),
            Tuple.of(3, What.ADMIN_REFRESH),
            Tuple.of(2, What.ADMIN_CANCEL),
            Tuple.of(4, What.ADMIN_AGAIN),
            Tuple.of(4, What.DASHBOARD_CAPTURE),
            Tuple.of(4, What.DASHBOARD_REFUND),
            Tuple.of(4, What.DASHBOARD_RELEASE),
            Tuple.of(8, What.WEBHOOK),
            Tuple.of(2, What.WEBHOOKS_REVERSED),
            Tuple.of(2, What.ORDER_CANCELLED),
            Tuple.of(2, What.ORDER_LOWERED),
            Tuple.of(3, What.TIME),
            Tuple.of(1, What.TIME_BACK),
            Tuple.of(1, What.SHOP_TIME),
            Tuple.of(8, What.MANNER),
            Tuple.of(1, What.OTHER_MODE),
            Tuple.of(1, What.OTHER_KEYS),
            Tuple.of(1, What.TOKEN_EXPIRES),
            Tuple.of(12, What.FAULT),
            Tuple.of(3, What.OUTAGE_ENDS),
            Tuple.of(3, What.OTHER_INTENT),
            Tuple.of(6, What.RECONCILE))
        .toArray(Tuple2[]::new);
  }
}
