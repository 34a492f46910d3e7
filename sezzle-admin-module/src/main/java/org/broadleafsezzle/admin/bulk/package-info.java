/**
 * The capture of many payments at once: what an administrator has selected, the run in the
 * background, its progress and results.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.bulk.BulkCaptureController}, then {@link
 * org.broadleafsezzle.admin.bulk.BulkCaptureRunner}. Each payment goes through {@code
 * payments.SezzlePayments} like a capture on its panel.
 */
package org.broadleafsezzle.admin.bulk;
