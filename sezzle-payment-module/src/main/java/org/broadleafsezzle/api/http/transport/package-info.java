/**
 * One request sent and its answer received, within a deadline: connections, headers, limits, and
 * that nothing of it reaches a log.
 *
 * <p>Start with {@link org.broadleafsezzle.api.http.transport.Transport}, which sends a {@code
 * Call}; {@code Operation} lists the operations of the contract and which of them may be sent
 * twice, {@code Path} builds addresses. It repeats nothing and judges nothing: that is for {@code
 * api.http}. Internal to it: public only because Java's packages know no children.
 */
package org.broadleafsezzle.api.http.transport;
