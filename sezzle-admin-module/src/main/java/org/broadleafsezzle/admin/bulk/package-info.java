/**
 * The capture, release or refund of many payments at once: what an administrator has selected, the
 * run in the background, its progress and results.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.bulk.BulkController}, then {@link
 * org.broadleafsezzle.admin.bulk.BulkRunner}. Each payment goes through {@code
 * payments.SezzlePayments} like an action on its panel.
 */
package org.broadleafsezzle.admin.bulk;
