/**
 * The client over Apache HttpClient 5: tokens, deadlines, retries where they are safe, meters, and
 * typed answers out of the JSON that Sezzle sends.
 *
 * <p>Start with {@link org.broadleafsezzle.api.http.HttpSezzleClient}, which names each operation;
 * {@code Caller} carries a call out, {@code Transport} sends one request, {@code Verdict} says what
 * an answer means, {@code TokenCache} keeps the bearer token, {@code Readers} and {@code Json} read
 * bodies. Everything else is a part of one of these.
 */
package org.broadleafsezzle.api.http;
