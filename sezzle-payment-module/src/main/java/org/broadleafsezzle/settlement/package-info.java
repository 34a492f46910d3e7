/**
 * Sezzle's payouts and their lines, loaded into tables of their own, each line matched to the
 * payment, and to the capture or refund, that it is of.
 */
package org.broadleafsezzle.settlement;
