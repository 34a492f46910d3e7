package org.broadleafsezzle.settings;

import java.util.Optional;

/** The attributes of the catalogue that Sezzle is told of an item. Immutable. */
public final class ItemSettings {

  private final String numberAttribute;
  private final String gtinAttribute;
  private final String mpnAttribute;

  /**
   * The names of attributes of SKUs or products; null for none.
   *
   * @param numberAttribute of the shop's own item number
   * @param gtinAttribute of the Global Trade Item Number
   * @param mpnAttribute of the manufacturer's part number
   */
  public ItemSettings(String numberAttribute, String gtinAttribute, String mpnAttribute) {
    this.numberAttribute = numberAttribute;
    this.gtinAttribute = gtinAttribute;
    this.mpnAttribute = mpnAttribute;
  }

  static ItemSettings read(SettingValues values) {
    return new ItemSettings(
        values.optional(SettingKey.ITEM_NUMBER_ATTRIBUTE, String.class),
        values.optional(SettingKey.GTIN_ATTRIBUTE, String.class),
        values.optional(SettingKey.MPN_ATTRIBUTE, String.class));
  }

  /** The attribute with the shop's own item number; empty for the product's model. */
  public Optional<String> numberAttribute() {
    return Optional.ofNullable(numberAttribute);
  }

  /** The attribute with the Global Trade Item Number (UPC, EAN, ISBN). */
  public Optional<String> gtinAttribute() {
    return Optional.ofNullable(gtinAttribute);
  }

  /** The attribute with the manufacturer's part number. */
  public Optional<String> mpnAttribute() {
    return Optional.ofNullable(mpnAttribute);
  }
}
