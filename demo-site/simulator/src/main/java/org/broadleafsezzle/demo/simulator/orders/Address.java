package org.broadleafsezzle.demo.simulator.orders;

/** A postal address (API v2, Address). */
public record Address(
    String name,
    String street,
    String street2,
    String city,
    String state,
    String postalCode,
    String countryCode,
    String phoneNumber) {}
