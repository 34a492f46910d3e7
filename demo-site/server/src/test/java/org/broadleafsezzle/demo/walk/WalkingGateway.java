package org.broadleafsezzle.demo.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.demo.running.GatewayManners;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manner.Topic;

/** Sezzle in the course of a walk: its failures, its manners and the merchant's keys. */
final class WalkingGateway {
  private static final List<String> OPERATIONS =
      List.of(
          "getOrder",
          "capture",
          "refund",
          "release",
          "createSession",
          "reauthorize",
          "updateOrder",
          "createCustomerOrder",
          "preapprove",
          "deleteCustomer",
          "settlementSummaries",
          "settlementDetails");
  private static final List<String> FAULTS =
      List.of("STATUS_500", "CUT_CONNECTION", "BROKEN_BODY", "STATUS_502", "STATUS_429", "NEVER");
  private static final int MOST_FAILED_CALLS = 3;
  private static final Set<Topic> LASTING = EnumSet.of(Topic.REPEATING, Topic.SPELLING);

  private final Sezzle sezzle;
  private final Set<Manner> manners = EnumSet.noneOf(Manner.class);
  private String privateKey = SimulatorOptions.DEMO_PRIVATE_KEY;
  private int keys;

  WalkingGateway(Sezzle sezzle) {
    this.sezzle = sezzle;
  }

  /** The merchant's key of the moment, which signs webhooks. */
  String privateKey() {
    return privateKey;
  }

  void fails(Step step) {
    sezzle.fault(
        OPERATIONS.get(step.which() % OPERATIONS.size()),
        FAULTS.get(step.portion() % FAULTS.size()),
        step.portion() < FAULTS.size() ? "AFTER" : "BEFORE",
        1 + step.portion() % MOST_FAILED_CALLS,
        0);
  }

  void changesManner(Step step) {
    Manner[] all = Manner.values();
    Manner manner = all[(step.which() + 7 * step.portion()) % all.length];
    if (!manners.remove(manner)) {
      manners.add(manner);
    }
    GatewayManners.set(sezzle, manners);
  }

  /**
   * @param known whether the shop has the new keys at once
   */
  void changesKeys(boolean known) {
    keys++;
    privateKey = "sz_pr_walk_" + keys;
    sezzle.keys(publicKey(), privateKey);
    if (known) {
      shopLearnsKeys();
    }
  }

  void endsOutage() {
    sezzle.clearFaults();
    shopLearnsKeys();
  }

  /** A request may still be carried out twice, and everything is spelled as before. */
  void becomesReasonable() {
    sezzle.showRealTime();
    manners.removeIf(manner -> !LASTING.contains(manner.topic()));
    GatewayManners.set(sezzle, manners);
  }

  private void shopLearnsKeys() {
    ShopSettings.keys(publicKey(), privateKey);
    ShopSettings.set("live.public-key", publicKey());
    ShopSettings.set("live.private-key", privateKey);
  }

  private String publicKey() {
    return keys == 0 ? SimulatorOptions.DEMO_PUBLIC_KEY : "sz_pub_walk_" + keys;
  }
}
