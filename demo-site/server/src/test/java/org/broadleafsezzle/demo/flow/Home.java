package org.broadleafsezzle.demo.flow;

/** Where a shopper lives. */
public enum Home {
  SEATTLE("Grace", "Hopper", "1 Harbour Way", "Seattle", "WA", "98101", "US", "206-555-0142"),
  TORONTO("Jean", "Talon", "2 Queen Street", "Toronto", "ON", "M5H 2N2", "CA", "416-555-0143"),
  MONTREAL(
      "Zoé", "Lévesque", "3, rue Saint-Denis", "Montréal", "QC", "H2X 3K8", "CA", "514-555-0144"),
  POST_OFFICE_BOX("Mae", "Jemison", "P.O. Box 12", "Seattle", "WA", "98101", "US", "206-555-0145");

  private final String firstName;
  private final String lastName;
  private final String street;
  private final String city;
  private final String region;
  private final String postalCode;
  private final String country;
  private final String phone;

  Home(
      String firstName,
      String lastName,
      String street,
      String city,
      String region,
      String postalCode,
      String country,
      String phone) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.street = street;
    this.city = city;
    this.region = region;
    this.postalCode = postalCode;
    this.country = country;
    this.phone = phone;
  }

  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public String street() {
    return street;
  }

  public String city() {
    return city;
  }

  /** The state's or province's two letters. */
  public String region() {
    return region;
  }

  public String postalCode() {
    return postalCode;
  }

  /** ISO 3166. */
  public String country() {
    return country;
  }

  public String phone() {
    return phone;
  }
}
