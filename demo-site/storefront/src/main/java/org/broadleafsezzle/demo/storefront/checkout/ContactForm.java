package org.broadleafsezzle.demo.storefront.checkout;

/** The section "Contact". */
public class ContactForm {

  private String emailAddress = "";

  public String getEmailAddress() {
    return emailAddress;
  }

  public void setEmailAddress(String emailAddress) {
    this.emailAddress = emailAddress == null ? "" : emailAddress.trim();
  }
}
