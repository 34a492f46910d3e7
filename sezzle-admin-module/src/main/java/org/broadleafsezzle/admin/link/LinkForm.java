package org.broadleafsezzle.admin.link;

/** The fields of the form that sends a link; as it came, and to be trusted in nothing. */
public class LinkForm {

  private String linkId;
  private String cart;
  private String channel;
  private String email;
  private String phone;
  private String language;
  private String seen;
  private String replaces;

  /** The id of the link, one a form, so that a form never sends twice. */
  public String getLinkId() {
    return linkId;
  }

  public void setLinkId(String linkId) {
    this.linkId = linkId;
  }

  /** The platform's id of the cart. */
  public String getCart() {
    return cart;
  }

  public void setCart(String cart) {
    this.cart = cart;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  /** {@code en} or {@code fr-CA}. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** The id of the cart's newest link as the form was made; empty if it had none. */
  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  /** {@code meant} once a person has ticked that what is open is replaced. */
  public String getReplaces() {
    return replaces;
  }

  public void setReplaces(String replaces) {
    this.replaces = replaces;
  }
}
