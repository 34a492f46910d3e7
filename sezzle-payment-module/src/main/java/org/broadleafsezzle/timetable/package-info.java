/**
 * Work of the module that is done again and again while the shop is up. Start with {@link
 * org.broadleafsezzle.timetable.Timetable}.
 *
 * <p>No thread pool of the module is a bean: a shop's {@code @Scheduled} and {@code @Async} methods
 * would run on it, and Spring Boot would give the shop no executor.
 */
package org.broadleafsezzle.timetable;
