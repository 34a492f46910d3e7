/** What was told to whom: on the page of a payment, and what is not sent in the health. */
package org.broadleafsezzle.admin.told;
