package org.broadleafsezzle.demo.storefront.account;

/**
 * The fields that a new customer fills in; the platform's own form would bind every property of a
 * customer.
 */
public class RegistrationForm {

  private String emailAddress = "";
  private String firstName = "";
  private String lastName = "";
  private String password = "";
  private String passwordConfirm = "";
  private String successUrl = "";

  public String getEmailAddress() {
    return emailAddress;
  }

  public void setEmailAddress(String emailAddress) {
    this.emailAddress = trim(emailAddress);
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = trim(firstName);
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = trim(lastName);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }

  public String getPasswordConfirm() {
    return passwordConfirm;
  }

  public void setPasswordConfirm(String passwordConfirm) {
    this.passwordConfirm = passwordConfirm == null ? "" : passwordConfirm;
  }

  public String getSuccessUrl() {
    return successUrl;
  }

  public void setSuccessUrl(String successUrl) {
    this.successUrl = trim(successUrl);
  }

  private static String trim(String typed) {
    return typed == null ? "" : typed.trim();
  }
}
