/** What Sezzle has paid out: the list, a page for each payout, and both as files. Makes no call. */
package org.broadleafsezzle.admin.settlement;
