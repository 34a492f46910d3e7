package org.broadleafsezzle.admin.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The tasks that the shop has given up doing automatically for a payment, and having them tried
 * again.
 */
@Component("blSezzleGivenUpTasks")
class GivenUpTasks {

  private static final Set<AutomaticTask> CAPTURING =
      EnumSet.of(AutomaticTask.CAPTURE_FULFILLED, AutomaticTask.CAPTURE_BEFORE_EXPIRY);

  private final AutomaticTasks tasks;
  private final SezzlePermissions permissions;
  private final AdminTexts texts;

  @Autowired
  GivenUpTasks(AutomaticTasks tasks, SezzlePermissions permissions, AdminTexts texts) {
    this.tasks = tasks;
    this.permissions = permissions;
    this.texts = texts;
  }

  /** One for each. */
  List<Notice> notices(SezzleCheckout checkout) {
    return of(checkout).stream()
        .map(
            task ->
                new Notice(
                    "alert",
                    texts.text("notice.given-up"),
                    texts.text("notice.given-up.words." + task)))
        .collect(Collectors.toList());
  }

  boolean isAny(SezzleCheckout checkout) {
    return !of(checkout).isEmpty();
  }

  /** Whether the administrator may ask for what would be done. */
  boolean mayTryAgain(SezzleCheckout checkout) {
    return of(checkout).stream().map(GivenUpTasks::permission).allMatch(permissions::has);
  }

  /**
   * Has all of it tried again.
   *
   * @throws org.broadleafsezzle.admin.permission.PermissionDeniedException if the administrator may
   *     not do it
   */
  void tryAgain(SezzleCheckout checkout, Actor by) {
    of(checkout).forEach(task -> permissions.require(permission(task)));
    tasks.tryAgain(checkout.getId(), by);
  }

  private List<AutomaticTask> of(SezzleCheckout checkout) {
    return tasks.findForAPerson(checkout.getId()).stream()
        .map(TaskTries::getTask)
        .collect(Collectors.toList());
  }

  private static SezzlePermission permission(AutomaticTask task) {
    if (CAPTURING.contains(task)) {
      return SezzlePermission.CAPTURE;
    }
    return task == AutomaticTask.COMPARE ? SezzlePermission.VIEW : SezzlePermission.RELEASE;
  }
}
