/**
 * The client over Apache HttpClient 5: tokens, deadlines, retries where they are safe, meters, and
 * typed answers out of the JSON that Sezzle sends.
 *
 * <p>Start with {@link org.broadleafsezzle.api.http.HttpSezzleClient}, which names each operation;
 * {@code Caller} carries a call out, {@code Exchange} has it sent once by {@code
 * api.http.transport} and reads the answer with {@code api.http.answer}, {@code Verdict} says what
 * an answer means, {@code TokenCache} keeps the bearer token.
 */
package org.broadleafsezzle.api.http;
