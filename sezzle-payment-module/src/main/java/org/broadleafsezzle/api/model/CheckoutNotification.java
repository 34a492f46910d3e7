package org.broadleafsezzle.api.model;

import java.util.Optional;

/**
 * Asks Sezzle to send the checkout address to the shopper, for orders taken by telephone. Personal
 * data: never logged.
 */
public final class CheckoutNotification {
  private final String toSmsPhone;
  private final String toEmail;
  private final String language;

  private CheckoutNotification(Builder builder) {
    toSmsPhone = builder.toSmsPhone;
    toEmail = builder.toEmail;
    language = builder.language;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number for a text message. */
  public Optional<String> getToSmsPhone() {
    return Optional.ofNullable(toSmsPhone);
  }

  /** E-mail address. */
  public Optional<String> getToEmail() {
    return Optional.ofNullable(toEmail);
  }

  /** {@code en} or {@code fr-CA}. */
  public Optional<String> getLanguage() {
    return Optional.ofNullable(language);
  }

  /** Collects what a {@link CheckoutNotification} is made of. */
  public static final class Builder {
    private String toSmsPhone;
    private String toEmail;
    private String language;

    private Builder() {}

    public Builder toSmsPhone(String value) {
      toSmsPhone = value;
      return this;
    }

    public Builder toEmail(String value) {
      toEmail = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public CheckoutNotification build() {
      Checks.that(
          isText(toSmsPhone) || isText(toEmail),
          "a notification needs a phone number or an e-mail address");
      Checks.that(
          language == null || language.equals("en") || language.equals("fr-CA"),
          "notification language must be en or fr-CA");
      return new CheckoutNotification(this);
    }

    private static boolean isText(String value) {
      return value != null && !value.trim().isEmpty();
    }
  }
}
