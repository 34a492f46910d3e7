package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

class EmailRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.com", "a.b+c@mail.example.ca", "x@y.photography"})
  void acceptsWhatCanBeAnAddress(String typed) {
    assertThat(check(typed).hasErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', shop.error.email.required",
    "nobody, shop.error.email.invalid",
    "a@b, shop.error.email.invalid",
    "a@@b.co, shop.error.email.invalid",
    "a b@c.co, shop.error.email.invalid",
    "'Ada <ada@example.com>', shop.error.email.invalid"
  })
  void saysWhatIsWrong(String typed, String code) {
    assertThat(check(typed).getFieldError("emailAddress").getCode()).isEqualTo(code);
  }

  private static Errors check(String typed) {
    ContactForm form = new ContactForm();
    form.setEmailAddress(typed);
    Errors errors = new BeanPropertyBindingResult(form, "contactForm");
    EmailRule.check(form.getEmailAddress(), "emailAddress", errors);
    return errors;
  }
}
