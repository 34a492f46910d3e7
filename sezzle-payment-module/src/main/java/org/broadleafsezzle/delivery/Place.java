package org.broadleafsezzle.delivery;

/** A country or a state that the shop knows. Immutable. */
final class Place {

  private final String code;
  private final String name;
  private final Object row;

  /**
   * @param code as the shop has it
   * @param row of the platform
   */
  Place(String code, String name, Object row) {
    this.code = code;
    this.name = name;
    this.row = row;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  <T> T row(Class<T> type) {
    return type.cast(row);
  }
}
