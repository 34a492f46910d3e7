/** The notices of a payment, on its page; and those that could not be sent, in the health. */
package org.broadleafsezzle.admin.told;
