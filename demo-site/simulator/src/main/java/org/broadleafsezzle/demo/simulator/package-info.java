/**
 * A simulator of Sezzle: its API v2, the shopper's page, a merchant's dashboard, and faults on
 * demand. Everything is kept in memory. Nobody has to sign in to anything but the API: the
 * simulator listens on the loopback address only and must never be exposed to a network.
 *
 * <p>{@link org.broadleafsezzle.demo.simulator.SezzleSimulator#start} starts one on a port of its
 * own; many can run in one process. It serves
 *
 * <ul>
 *   <li>{@code /v2/...}: the API, as its contract says
 *   <li>{@code /checkout/{order_uuid}}, {@code /tokenize/{token}}: the shopper's pages
 *   <li>{@code /}: the merchant's dashboard
 *   <li>{@code /control/...}: commands for tests, below
 * </ul>
 *
 * <h2>The control API</h2>
 *
 * JSON in camel case. Success is 200 with a body or 204 without, a command that is not understood
 * 400, an unknown id 404, what Sezzle's rules refuse 422; a failure's body is {@code {"error":
 * "..."}}.
 *
 * <pre>
 * POST   /control/reset                                   as if just started: state, faults, clock, settings, log, tokens
 * GET    /control/settings
 * PATCH  /control/settings                                {authorizationLifetimeSeconds, approvesWithoutShopper,
 *                                                          agreementLifetimeSeconds, customerLimitInCents (-1: none),
 *                                                          shortenedWebhookWaitMillis (-1: as the contract says),
 *                                                          holdWebhooks, publicKey, privateKey}, each optional
 * POST   /control/tokens/expire                           every bearer token is useless at once
 * GET    /control/clock                                   {now, offsetSeconds}
 * POST   /control/clock/move                              {seconds} or {to}
 * DELETE /control/clock                                   real time again
 * GET    /control/manners                                 {on: [...], listingWaitMillis}
 * PUT    /control/manners                                 the same: what is not named is off; the wait is optional
 * DELETE /control/manners                                 as kind as at the start
 * GET    /control/faults
 * POST   /control/faults                                  {operationId (or *), kind, when, count, millis, retryAfterSeconds,
 *                                                          answerStatus, answerBody}
 * DELETE /control/faults[/{id}]
 * GET    /control/log?operationId=&amp;method=&amp;status=&amp;pathContains=&amp;afterNumber=
 * GET    /control/log/counts                              {operationId: calls}
 * DELETE /control/log
 * GET    /control/orders[?referenceId=]
 * GET    /control/orders/{uuid}
 * POST   /control/orders/{uuid}/decision                  {decision, tokenize, shippingAddress} gives {redirectUrl}
 * POST   /control/tokens/{token}/decision                 the same, of a session without an order
 * GET    /control/customers                               {uuid, expiration} of each tokenized customer
 * POST   /control/customers/{uuid}/revoke                 the customer ends the agreement at Sezzle
 * POST   /control/orders/{uuid}/capture|refund|release    {amountInCents}, as by hand on the dashboard
 * POST   /control/orders/{uuid}/dispute                   {event}, e.g. dispute.merchant_input_requested
 * POST   /control/orders/{uuid}/falsify                   {amountInCents, currency, referenceId}, each optional
 * GET    /control/webhooks/subscriptions
 * GET    /control/webhooks/deliveries[?event=]
 * POST   /control/webhooks/deliveries/{uuid}/resend
 * POST   /control/webhooks/deliveries/{uuid}/send-twice
 * POST   /control/webhooks/deliveries/send-out-of-order   {uuids}; without, all that wait, the newest first
 * </pre>
 *
 * A decision is APPROVE, DENY, CANCEL or COMPLETE_AND_CLOSE. A fault's kind is LATE, NEVER,
 * STATUS_500, STATUS_502, STATUS_429, CUT_CONNECTION, BROKEN_BODY or FORGED_ANSWER (with the status
 * and body given); its moment is BEFORE or AFTER the operation took place. Status {@code none} in
 * the log is an answer that was not sent.
 *
 * <p>An order that is falsified is one that was tampered with on its way to Sezzle, before the
 * shopper decides: Sezzle believes it, shows it, authorizes it and holds movements against it. A
 * forged answer leaves Sezzle's books as they are and lies about them once.
 *
 * <p>Every answer's {@code Date} is what the clock shows. Manners are named by {@link
 * org.broadleafsezzle.demo.simulator.manners.Manner}.
 *
 * <p>One request at a time looks at or changes the state ({@code Simulation.stateLock}); nothing
 * waits for a network or a fault meanwhile.
 */
package org.broadleafsezzle.demo.simulator;
