package org.broadleafsezzle.checkout;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Part of the platform's checkout workflow: once an order is made, whatever it is paid with, nobody
 * can pay it at Sezzle any more. Waits for nobody, and has nothing to be rolled back.
 */
public class EndOpenCheckoutsActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

  private final SupersededCheckouts superseded;

  public EndOpenCheckoutsActivity(SupersededCheckouts superseded) {
    this.superseded = superseded;
  }

  @Override
  public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
    superseded.endAll(context.getSeedData().getOrder().getId());
    return context;
  }
}
