package org.broadleafsezzle.offer;

import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.settings.OfferSettings;

/** The instalments of amounts in the offer's currencies: the plan and its limits. */
public final class InstalmentTerms {

  private final FinancingOption plan;
  private final long leastInCents;
  private final long mostInCents;
  private final boolean leastTold;

  private InstalmentTerms(OfferSettings terms) {
    plan = terms.plan();
    leastInCents = AmountRule.leastInCents(terms);
    mostInCents = AmountRule.mostInCents(terms);
    leastTold = terms.minimumTold();
  }

  static InstalmentTerms of(OfferSettings terms) {
    return new InstalmentTerms(terms);
  }

  public FinancingOption plan() {
    return plan;
  }

  /** The smallest amount that is told in instalments. */
  public long leastInCents() {
    return leastInCents;
  }

  /** The largest amount that is told in instalments. */
  public long mostInCents() {
    return mostInCents;
  }

  /** Whether a smaller amount is told where Sezzle begins. */
  public boolean isLeastTold() {
    return leastTold;
  }
}
