/**
 * The platform's own payments and transactions, derived from the ledger, and Broadleaf orders read
 * as the database has them, on any thread.
 *
 * <p>Start with {@link org.broadleafsezzle.platform.MovementRecords}; {@link
 * org.broadleafsezzle.platform.SezzleFields} names what each transaction carries in the platform's
 * additional fields.
 */
package org.broadleafsezzle.platform;
