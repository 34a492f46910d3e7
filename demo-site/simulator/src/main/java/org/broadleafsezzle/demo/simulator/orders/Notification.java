package org.broadleafsezzle.demo.simulator.orders;

/** The recipient to whom Sezzle is asked to send the checkout's address (API v2, Notification). */
public record Notification(String toSmsPhone, String toEmail, String language) {}
