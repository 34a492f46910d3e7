/**
 * The job that runs on one node at a time and mends what a closed window, a crash or an outage has
 * left: undecided checkouts, movements whose outcome is unknown, payments that Sezzle has changed,
 * authorizations about to expire.
 *
 * <p>Start with {@link org.broadleafsezzle.job.ReconcileJob}, which lists the steps; each step is a
 * class, and the classes with times in their names say when something is due.
 */
package org.broadleafsezzle.job;
