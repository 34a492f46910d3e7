/**
 * The news of payments with Sezzle for a shop's own code: Spring events, published once the ledger
 * has committed what they tell. Start with {@link org.broadleafsezzle.event.SezzleEvent}. Knows the
 * ledger; nothing of the module knows it.
 */
package org.broadleafsezzle.event;
