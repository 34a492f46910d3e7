package org.broadleafsezzle.admin.account;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The way from the platform's page of a customer to the saved Sezzle account: a button in the
 * header where there is one, for who may see it. {@code sezzle.js} makes it lead there.
 */
@Component("blSezzleAccountButtons")
public class AccountButtons extends AbstractFormBuilderExtensionHandler
    implements InitializingBean {

  private static final List<String> CUSTOMERS =
      Arrays.asList(Customer.class.getName(), CustomerImpl.class.getName());

  private final FormBuilderExtensionManager forms;
  private final SezzlePermissions permissions;
  private final CustomerAccounts accounts;

  @Autowired
  public AccountButtons(
      FormBuilderExtensionManager forms, SezzlePermissions permissions, CustomerAccounts accounts) {
    this.forms = forms;
    this.permissions = permissions;
    this.accounts = accounts;
  }

  @Override
  public void afterPropertiesSet() {
    forms.registerHandler(this);
  }

  @Override
  public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
    if (!isOfCustomerWithAccount(form)) {
      return ExtensionResultStatusType.NOT_HANDLED;
    }
    form.addAction(
        new EntityFormAction("SEZZLE")
            .withButtonType("button")
            .withButtonClass("sezzle-customer")
            .withUrlPostfix("/sezzle")
            .withIconClass("icon-credit-card")
            .withDisplayText("sezzle.admin.account.button"));
    return ExtensionResultStatusType.HANDLED_CONTINUE;
  }

  private boolean isOfCustomerWithAccount(EntityForm form) {
    return CUSTOMERS.contains(form.getCeilingEntityClassname())
        && form.getId() != null
        && permissions.has(SezzlePermission.VIEW)
        && accounts.hasAny(form.getId());
  }
}
