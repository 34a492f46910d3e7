package org.broadleafsezzle.admin.link;

import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.link.LinkLanguage;

/** A cart as an administrator sees it before its checkout is sent. Immutable. */
public final class CartView {

  private final Long id;
  private final Contact contact;
  private final List<Line> lines;
  private final Price worth;
  private final String why;

  /**
   * @param why its checkout can't be sent; null if it can
   */
  CartView(Long id, Contact contact, List<Line> lines, Price worth, String why) {
    this.id = id;
    this.contact = contact;
    this.lines = Collections.unmodifiableList(lines);
    this.worth = worth;
    this.why = why;
  }

  /** The buyer, and the ways to reach them: personal data. Each may be null but the language. */
  public static final class Contact {

    private final String name;
    private final String email;
    private final String phone;
    private final LinkLanguage language;

    Contact(String name, String email, String phone, LinkLanguage language) {
      this.name = name;
      this.email = email;
      this.phone = phone;
      this.language = language;
    }

    public String getName() {
      return name;
    }

    public String getEmail() {
      return email;
    }

    public String getPhone() {
      return phone;
    }

    public LinkLanguage getLanguage() {
      return language;
    }
  }

  /** Something that is bought, or an amount that comes to it. */
  public static final class Line {

    private final String name;
    private final int quantity;
    private final String amount;

    Line(String name, int quantity, String amount) {
      this.name = name;
      this.quantity = quantity;
      this.amount = amount;
    }

    public String getName() {
      return name;
    }

    /** 0 of an amount that is no item. */
    public int getQuantity() {
      return quantity;
    }

    public String getAmount() {
      return amount;
    }
  }

  public Long getId() {
    return id;
  }

  public Contact getContact() {
    return contact;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The amount to be paid; null if there is nothing to pay. */
  public Price getWorth() {
    return worth;
  }

  /** Whether its checkout can be sent. */
  public boolean isSendable() {
    return why == null;
  }

  /** Why not, and what to do; null if it can be sent. */
  public String getWhy() {
    return why;
  }
}
