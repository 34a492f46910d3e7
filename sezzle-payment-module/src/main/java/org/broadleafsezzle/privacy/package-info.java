/**
 * Erases what the module has written down of one shopper and keeps the books of the money. Start
 * with {@link org.broadleafsezzle.privacy.ShopperErasure}; what it erases is in {@link
 * org.broadleafsezzle.ledger.PersonalData}.
 */
package org.broadleafsezzle.privacy;
