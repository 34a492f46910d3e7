package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.storefront.checkout.CheckoutSection.BILLING;
import static org.broadleafsezzle.demo.storefront.checkout.CheckoutSection.CONTACT;
import static org.broadleafsezzle.demo.storefront.checkout.CheckoutSection.PAYMENT;
import static org.broadleafsezzle.demo.storefront.checkout.CheckoutSection.SHIPPING_ADDRESS;
import static org.broadleafsezzle.demo.storefront.checkout.CheckoutSection.SHIPPING_METHOD;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckoutProgressTest {

  @Test
  void opensTheFirstSectionThatIsMissing() {
    CheckoutProgress progress =
        CheckoutProgress.lacking(EnumSet.of(SHIPPING_METHOD, SHIPPING_ADDRESS));

    assertThat(progress.getCurrent()).isEqualTo(SHIPPING_ADDRESS);
    assertThat(progress.stateOf(CONTACT)).isEqualTo("done");
    assertThat(progress.stateOf(SHIPPING_ADDRESS)).isEqualTo("current");
    assertThat(progress.stateOf(SHIPPING_METHOD)).isEqualTo("waiting");
    assertThat(progress.stateOf(BILLING)).isEqualTo("done");
    assertThat(progress.stateOf(PAYMENT)).isEqualTo("waiting");
    assertThat(progress.isComplete()).isFalse();
  }

  @Test
  void opensThePaymentWhenNothingIsMissing() {
    CheckoutProgress progress = CheckoutProgress.lacking(EnumSet.noneOf(CheckoutSection.class));

    assertThat(progress.getCurrent()).isEqualTo(PAYMENT);
    assertThat(progress.stateOf(PAYMENT)).isEqualTo("current");
    assertThat(progress.isComplete()).isTrue();
    assertThat(progress.getBeforePayment()).isEmpty();
  }

  @Test
  void hidesThePaymentWhileAnotherSectionIsEdited() {
    CheckoutProgress progress =
        CheckoutProgress.lacking(EnumSet.noneOf(CheckoutSection.class))
            .editing(Optional.of(BILLING));

    assertThat(progress.stateOf(BILLING)).isEqualTo("current");
    assertThat(progress.stateOf(PAYMENT)).isEqualTo("waiting");
    assertThat(progress.getBeforePayment()).containsExactly(BILLING);
  }

  @Test
  void doesNotLetTheShopperSkipAMissingSection() {
    CheckoutProgress progress =
        CheckoutProgress.lacking(EnumSet.of(SHIPPING_ADDRESS)).editing(Optional.of(PAYMENT));

    assertThat(progress.getCurrent()).isEqualTo(SHIPPING_ADDRESS);
  }

  @Test
  void whereSezzleAsksForTheAddressTheShopperCanGoOnToTheShippingMethod() {
    CheckoutProgress asked =
        CheckoutProgress.lacking(EnumSet.of(SHIPPING_ADDRESS, SHIPPING_METHOD, BILLING))
            .withSezzleAsking();
    assertThat(asked.getCurrent()).isEqualTo(SHIPPING_ADDRESS);
    assertThat(asked.isReadyForSezzle()).isFalse();
    assertThat(asked.editing(Optional.of(BILLING)).getCurrent()).isEqualTo(SHIPPING_ADDRESS);

    CheckoutProgress method = asked.editing(Optional.of(SHIPPING_METHOD));

    assertThat(method.getCurrent()).isEqualTo(SHIPPING_METHOD);
    assertThat(method.isAddressLeftToSezzle()).isTrue();
    assertThat(method.stateOf(SHIPPING_ADDRESS)).isEqualTo("done");
    assertThat(method.stateOf(BILLING)).isEqualTo("done");
    assertThat(method.getBeforePayment()).containsExactly(SHIPPING_METHOD);
    assertThat(method.isReadyForSezzle()).isFalse();
  }

  @Test
  void onceTheMethodIsChosenTheCartIsReadyForSezzleOnly() {
    CheckoutProgress asked =
        CheckoutProgress.lacking(EnumSet.of(SHIPPING_ADDRESS, BILLING)).withSezzleAsking();

    assertThat(asked.getCurrent()).isEqualTo(PAYMENT);
    assertThat(asked.isReadyForSezzle()).isTrue();
    assertThat(asked.isComplete()).isFalse();
    assertThat(asked.isAddressLeftToSezzle()).isTrue();
    CheckoutProgress typed = asked.editing(Optional.of(SHIPPING_ADDRESS));
    assertThat(typed.stateOf(SHIPPING_ADDRESS)).isEqualTo("current");
    assertThat(typed.stateOf(PAYMENT)).isEqualTo("waiting");
  }

  @Test
  void sezzleAsksForNoAddressThatTheShopKnowsNorBeforeTheContact() {
    CheckoutProgress known = CheckoutProgress.lacking(EnumSet.of(BILLING)).withSezzleAsking();
    assertThat(known.getCurrent()).isEqualTo(BILLING);
    assertThat(known.isAddressLeftToSezzle()).isFalse();

    CheckoutProgress begun =
        CheckoutProgress.lacking(EnumSet.of(CONTACT, SHIPPING_ADDRESS, SHIPPING_METHOD))
            .withSezzleAsking();
    assertThat(begun.editing(Optional.of(SHIPPING_METHOD)).getCurrent()).isEqualTo(CONTACT);
  }
}
