/**
 * Answers over HTTP and their reading: the JSON of Sezzle's answers as the values of {@code
 * api.model}, its refusals as those of {@code api.error}.
 *
 * <p>Start with {@link org.broadleafsezzle.api.http.answer.Readers}, which demands of each answer
 * what no caller can do without; {@code Json} says what is read strictly and what tolerantly.
 * Internal to {@code api.http}: public only because Java's packages know no children.
 */
package org.broadleafsezzle.api.http.answer;
