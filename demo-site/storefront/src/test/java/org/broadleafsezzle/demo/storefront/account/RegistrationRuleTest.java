package org.broadleafsezzle.demo.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.stream.Collectors;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

@ExtendWith(MockitoExtension.class)
class RegistrationRuleTest {

  @Mock private CustomerService customerService;
  private final RegistrationForm form = new RegistrationForm();

  @BeforeEach
  void aGoodForm() {
    form.setEmailAddress("new@example.com");
    form.setFirstName("New");
    form.setLastName("One");
    form.setPassword("longenough");
    form.setPasswordConfirm("longenough");
  }

  @Test
  void acceptsAGoodForm() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void refusesAnAddressThatHasAnAccount() {
    when(customerService.readCustomerByUsername("new@example.com")).thenReturn(new CustomerImpl());

    assertThat(problems()).isEqualTo("emailAddress=shop.error.email.taken");
  }

  @Test
  void asksForALongEnoughPasswordTypedTwice() {
    form.setPassword("short");
    assertThat(problems()).isEqualTo("password=shop.error.password.short");

    form.setPassword("longenough2");
    assertThat(problems()).isEqualTo("passwordConfirm=shop.error.password.mismatch");
  }

  @Test
  void asksForTheName() {
    form.setFirstName(" ");
    form.setLastName("");

    assertThat(problems())
        .isEqualTo("firstName=shop.error.firstName.required lastName=shop.error.lastName.required");
  }

  private String problems() {
    Errors errors = new BeanPropertyBindingResult(form, "registrationForm");
    new RegistrationRule(customerService).check(form, errors);
    return errors.getFieldErrors().stream()
        .map(error -> error.getField() + "=" + error.getCode())
        .collect(Collectors.joining(" "));
  }
}
