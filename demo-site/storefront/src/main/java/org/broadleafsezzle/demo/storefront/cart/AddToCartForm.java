package org.broadleafsezzle.demo.storefront.cart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The fields that the product page sends: which product, how many, and the options chosen. */
public class AddToCartForm {

  private Long productId;
  private String quantity;
  private Map<String, String> itemAttributes = new LinkedHashMap<>();

  public Long getProductId() {
    return productId;
  }

  public void setProductId(Long productId) {
    this.productId = productId;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public Map<String, String> getItemAttributes() {
    return itemAttributes;
  }

  public void setItemAttributes(Map<String, String> itemAttributes) {
    this.itemAttributes = itemAttributes;
  }

  /** The same for two clicks on the same button. */
  String fingerprint() {
    return productId + "x" + quantity + new TreeMap<>(itemAttributes);
  }
}
