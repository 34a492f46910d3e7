package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.Set;

/** The choice of the events that the shop tells somebody of. */
public interface NoticePolicy {

  /** Of nothing. */
  NoticePolicy NONE = Collections::emptySet;

  /** The kinds that are written down from now on. Never throws, and calls nobody. */
  Set<NoticeKind> told();
}
