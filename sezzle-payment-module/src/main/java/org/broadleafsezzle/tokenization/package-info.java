/**
 * Agreements of shoppers that the shop may charge their Sezzle accounts later: asked for with an
 * order or alone, learned of in whatever order Sezzle tells, and ended at Sezzle, too.
 *
 * <p>Start with {@link org.broadleafsezzle.tokenization.Agreements}.
 */
package org.broadleafsezzle.tokenization;
