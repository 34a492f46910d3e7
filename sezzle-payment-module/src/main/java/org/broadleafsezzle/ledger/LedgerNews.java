package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The news in a piece of work that others are told of once it is committed. */
final class LedgerNews {

  private final List<Consumer<LedgerListener>> all = new ArrayList<>();

  void add(Consumer<LedgerListener> one) {
    all.add(one);
  }

  void tell(LedgerListener listener) {
    all.forEach(one -> one.accept(listener));
  }
}
