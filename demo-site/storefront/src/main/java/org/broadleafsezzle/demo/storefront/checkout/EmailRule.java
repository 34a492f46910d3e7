package org.broadleafsezzle.demo.storefront.checkout;

import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Whether something can be an e-mail address; whether it is one, only a mail can tell. */
public final class EmailRule {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
  private static final int LONGEST = 254;

  private EmailRule() {}

  /** Rejects the field if the typed text is empty or no e-mail address. */
  public static void check(String typed, String field, Errors errors) {
    if (typed.isEmpty()) {
      errors.rejectValue(field, "shop.error.email.required");
    } else if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches()) {
      errors.rejectValue(field, "shop.error.email.invalid");
    }
  }
}
