/**
 * What a shop's own code can learn of payments with Sezzle: Spring events, published once the
 * ledger has committed what they tell. Start with {@link org.broadleafsezzle.event.SezzleEvent}.
 * Knows the ledger; nothing of the module knows it.
 */
package org.broadleafsezzle.event;
