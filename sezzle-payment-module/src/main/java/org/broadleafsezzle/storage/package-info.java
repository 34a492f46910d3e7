/**
 * The module's way to the shop's database: each piece of work is done in a {@link
 * org.broadleafsezzle.storage.OwnTransaction}. {@code ledger} and {@code settings} keep their rows
 * by it.
 */
package org.broadleafsezzle.storage;
