package org.broadleafsezzle.admin.link;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A link about to be sent: the cart, the form, and what it would replace. Immutable. */
public final class LinkDraft {

  private final CartView cart;
  private final LinkForm form;
  private final List<LinkRow> earlier;
  private final boolean replacing;
  private final Map<String, String> problems;

  /**
   * @param earlier the cart's links so far, the newest first
   * @param replacing whether something of the cart may be open at Sezzle
   * @param problems what is wrong, by the form's fields
   */
  LinkDraft(
      CartView cart,
      LinkForm form,
      List<LinkRow> earlier,
      boolean replacing,
      Map<String, String> problems) {
    this.cart = cart;
    this.form = form;
    this.earlier = Collections.unmodifiableList(earlier);
    this.replacing = replacing;
    this.problems = problems;
  }

  public CartView getCart() {
    return cart;
  }

  public LinkForm getForm() {
    return form;
  }

  public List<LinkRow> getEarlier() {
    return earlier;
  }

  /** Whether sending ends something that a customer may be paying with. */
  public boolean isReplacing() {
    return replacing;
  }

  /** Whether an earlier link may have been sent that the shop does not know of. */
  public boolean isUnsure() {
    return earlier.stream().anyMatch(LinkRow::isUnknown);
  }

  /** Null if the field is right. */
  public String problem(String field) {
    return problems.get(field);
  }

  public boolean isWrong() {
    return !problems.isEmpty();
  }
}
