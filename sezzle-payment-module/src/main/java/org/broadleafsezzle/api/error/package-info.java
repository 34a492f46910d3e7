/**
 * The ways a call to Sezzle can fail. {@link org.broadleafsezzle.api.error.Effect} is the question
 * that matters for money: did the call surely do nothing, or is that unknown?
 *
 * <p>Start with {@link org.broadleafsezzle.api.error.SezzleException} and its subclasses. No
 * message carries a key, a token or personal data.
 */
package org.broadleafsezzle.api.error;
