package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerListener;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationEventPublisherAware;

/** Publishes what the ledger tells as {@link SezzleEvent}s. */
public class SezzleEvents implements LedgerListener, ApplicationEventPublisherAware {

  private static final Logger LOG = LoggerFactory.getLogger(SezzleEvents.class);

  private ApplicationEventPublisher publisher;

  @Override
  public void setApplicationEventPublisher(ApplicationEventPublisher applicationEventPublisher) {
    publisher = applicationEventPublisher;
  }

  @Override
  public void added(SezzleCheckout checkout) {
    if (!checkout.getParentId().isPresent()) {
      if (!checkout.getAccount().isCharging()) {
        publish(new SessionStarting(this, checkout));
      }
    } else if (checkout.getState().isPaying()) {
      publish(new PaymentApproved(this, checkout));
    }
  }

  @Override
  public void entered(SezzleCheckout checkout, Actor by) {
    if (checkout.getState() == CheckoutState.AUTHORIZED) {
      publish(new PaymentApproved(this, checkout));
    }
  }

  @Override
  public void expired(SezzleCheckout checkout) {
    publish(new AuthorizationExpired(this, checkout));
  }

  @Override
  public void disputeOpened(SezzleCheckout checkout) {
    publish(new DisputeOpened(this, checkout));
  }

  @Override
  public void disputeClosed(SezzleCheckout checkout) {
    publish(new DisputeClosed(this, checkout));
  }

  @Override
  public void succeeded(SezzleCheckout checkout, MoneyMovement movement) {
    switch (movement.getKind()) {
      case CAPTURE:
        publish(new PaymentCaptured(this, checkout, movement));
        break;
      case REFUND:
        publish(new PaymentRefunded(this, checkout, movement));
        break;
      case RELEASE:
        publish(new PaymentReleased(this, checkout, movement));
        break;
      default:
        // Those that make an order: its approval is told.
    }
  }

  private void publish(SezzleEvent event) {
    try {
      publisher.publishEvent(event);
    } catch (RuntimeException e) {
      LOG.warn("A listener of the shop's failed, and the payment goes on; {}", event, e);
    }
  }
}
