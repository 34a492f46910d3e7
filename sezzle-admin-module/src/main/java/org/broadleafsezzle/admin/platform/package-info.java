/**
 * Reads from the platform the orders that are paid with Sezzle: number, shopper, state and items.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.platform.PlatformOrders}. It reads the platform's
 * tables past its caches and changes nothing.
 */
package org.broadleafsezzle.admin.platform;
