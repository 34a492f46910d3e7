package org.broadleafsezzle.demo.flow;

import java.util.Map;

/** A shopper's name and address. */
public enum Home {
  SEATTLE("Grace", "Hopper", "1 Harbour Way", "Seattle", "WA", "98101", "US", "206-555-0142"),
  TORONTO("Jean", "Talon", "2 Queen Street", "Toronto", "ON", "M5H 2N2", "CA", "416-555-0143"),
  MONTREAL(
      "Zoé", "Lévesque", "3, rue Saint-Denis", "Montréal", "QC", "H2X 3K8", "CA", "514-555-0144"),
  /** The demo asks for no tax there. */
  PORTLAND("Rosalind", "Franklin", "4 Rose Lane", "Portland", "OR", "97204", "US", "503-555-0146"),
  /** The same in Canada. */
  HALIFAX("Maud", "Menten", "5 Wharf Lane", "Halifax", "NS", "B3H 1A1", "CA", "902-555-0147"),
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

  /** The address as the simulator's control API names its fields. */
  public Map<String, String> atSezzle() {
    return Map.of(
        "name", firstName + " " + lastName,
        "street", street,
        "city", city,
        "state", region,
        "postalCode", postalCode,
        "countryCode", country,
        "phoneNumber", phone);
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
