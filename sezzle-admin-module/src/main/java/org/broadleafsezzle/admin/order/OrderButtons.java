package org.broadleafsezzle.admin.order;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.component.ListGridAction;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.openadmin.web.service.FormBuilderExtensionManager;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The way from the platform's page of an order to its Sezzle panel: a button in the header and a
 * row action on the Payment tab, for who may see it. {@code sezzle.js} makes them lead there.
 */
@Component("blSezzleOrderButtons")
public class OrderButtons extends AbstractFormBuilderExtensionHandler implements InitializingBean {

  private static final List<String> ORDERS =
      Arrays.asList(Order.class.getName(), OrderImpl.class.getName());
  private static final String ID = "SEZZLE";
  private static final String BUTTON_CLASS = "sezzle-order";
  private static final String TEXT = "sezzle.admin.order.button";
  private static final String ICON = "icon-credit-card";
  private static final String POSTFIX = "/sezzle";
  private static final String PAYMENTS = "payments";

  private final FormBuilderExtensionManager forms;
  private final SezzlePermissions permissions;
  private final PaymentFinder payments;

  @Autowired
  public OrderButtons(
      FormBuilderExtensionManager forms, SezzlePermissions permissions, PaymentFinder payments) {
    this.forms = forms;
    this.permissions = permissions;
    this.payments = payments;
  }

  @Override
  public void afterPropertiesSet() {
    forms.registerHandler(this);
  }

  @Override
  public ExtensionResultStatusType addAdditionalFormActions(EntityForm form) {
    if (!isOfPaidOrder(form)) {
      return ExtensionResultStatusType.NOT_HANDLED;
    }
    form.addAction(
        new EntityFormAction(ID)
            .withButtonType("button")
            .withButtonClass(BUTTON_CLASS)
            .withUrlPostfix(POSTFIX)
            .withIconClass(ICON)
            .withDisplayText(TEXT));
    return ExtensionResultStatusType.HANDLED_CONTINUE;
  }

  @Override
  public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
    if (!isOfPaidOrder(form)) {
      return ExtensionResultStatusType.NOT_HANDLED;
    }
    ListGrid grid = form.findListGrid(PAYMENTS);
    if (grid == null) {
      return ExtensionResultStatusType.NOT_HANDLED;
    }
    grid.addRowAction(
        new ListGridAction(ID)
            .withButtonClass(BUTTON_CLASS)
            .withUrlPostfix(POSTFIX)
            .withIconClass(ICON)
            .withDisplayText(TEXT)
            .withForListGridReadOnly(true));
    return ExtensionResultStatusType.HANDLED_CONTINUE;
  }

  private boolean isOfPaidOrder(EntityForm form) {
    return ORDERS.contains(form.getCeilingEntityClassname())
        && form.getId() != null
        && permissions.has(SezzlePermission.VIEW)
        && payments.hasAny(form.getId());
  }
}
