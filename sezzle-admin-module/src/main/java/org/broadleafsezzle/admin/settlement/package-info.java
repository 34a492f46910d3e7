/** Sezzle's payouts: the list, a page for each, and both as files. Makes no call. */
package org.broadleafsezzle.admin.settlement;
