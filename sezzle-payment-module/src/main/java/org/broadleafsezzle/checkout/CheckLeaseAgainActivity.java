package org.broadleafsezzle.checkout;

import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * As {@link CheckLeaseActivity}, after all activities and before the platform stores the order: one
 * of them may have taken long.
 */
public class CheckLeaseAgainActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

  private final CompletionFence fence;
  private final PaidOtherwise otherwise;

  public CheckLeaseAgainActivity(CompletionFence fence, PaidOtherwise otherwise) {
    this.fence = fence;
    this.otherwise = otherwise;
  }

  @Override
  public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
    if (!fence.check()) {
      otherwise.keep(context.getSeedData().getOrder());
    }
    return context;
  }
}
