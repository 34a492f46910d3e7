package org.broadleafsezzle.checkout;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Part of the platform's checkout workflow: an order is not submitted by a thread that has lost the
 * right to decide about it, however long an activity before has taken, nor paid otherwise while it
 * is paid with Sezzle.
 */
public class CheckLeaseActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

  private final CompletionFence fence;
  private final PaidOtherwise otherwise;

  public CheckLeaseActivity(CompletionFence fence, PaidOtherwise otherwise) {
    this.fence = fence;
    this.otherwise = otherwise;
  }

  @Override
  public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
    if (!fence.check()) {
      otherwise.reserve(context.getSeedData().getOrder());
    }
    return context;
  }
}
