package org.broadleafsezzle.checkout;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Part of the platform's checkout workflow: an order is not submitted by a thread that has lost the
 * right to decide about it, however long an activity before has taken.
 */
public class CheckLeaseActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

  private final CompletionFence fence;

  public CheckLeaseActivity(CompletionFence fence) {
    this.fence = fence;
  }

  @Override
  public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
    fence.check();
    return context;
  }
}
