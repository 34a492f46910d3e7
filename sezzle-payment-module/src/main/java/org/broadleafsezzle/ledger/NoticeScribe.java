package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;

/** Writes the notices that the shop wants, each with what it tells of. */
public class NoticeScribe implements LedgerScribe {

  private final NoticePolicy policy;
  private final Clock clock;

  public NoticeScribe(NoticePolicy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public Function<EntityManager, LedgerListener> prepare() {
    Set<NoticeKind> told = policy.told();
    return entityManager -> new NoticeRules(told, entityManager, clock);
  }
}
