package org.broadleafsezzle.demo.flow;

/** Where somebody lives. */
record Home(
    String firstName,
    String lastName,
    String street,
    String city,
    String region,
    String postalCode,
    String country) {

  static final Home SEATTLE =
      new Home("Grace", "Hopper", "1 Harbour Way", "Seattle", "WA", "98101", "US");

  static final Home TORONTO =
      new Home("Jean", "Talon", "2 Queen Street", "Toronto", "ON", "M5H 2N2", "CA");

  static final Home MONTREAL =
      new Home("Zoé", "Lévesque", "3, rue Saint-Denis", "Montréal", "QC", "H2X 3K8", "CA");
}
