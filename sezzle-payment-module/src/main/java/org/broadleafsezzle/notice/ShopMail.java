package org.broadleafsezzle.notice;

import java.util.HashMap;
import org.broadleafcommerce.common.email.domain.EmailTarget;
import org.broadleafcommerce.common.email.domain.EmailTargetImpl;
import org.broadleafcommerce.common.email.service.EmailService;
import org.broadleafcommerce.common.email.service.EmailServiceImpl;
import org.broadleafcommerce.common.email.service.NullEmailServiceImpl;
import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.broadleafcommerce.common.email.service.message.NullMessageCreator;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.settings.SettingKey;
import org.springframework.aop.support.AopUtils;

/** Sends e-mails through the platform's service, and says what became of each. */
public class ShopMail {

  private final EmailService service;
  private final MessageCreator creator;

  /**
   * @param creator the maker of messages of the platform's own service
   */
  public ShopMail(EmailService service, MessageCreator creator) {
    this.service = service;
    this.creator = creator;
  }

  /** Whether the shop has said how e-mails are sent: the platform's defaults send none. */
  public boolean isConfigured() {
    Class<?> used = AopUtils.getTargetClass(service);
    return !NullEmailServiceImpl.class.isAssignableFrom(used)
        && !(EmailServiceImpl.class.isAssignableFrom(used) && isNull(creator));
  }

  private static boolean isNull(MessageCreator creator) {
    return creator instanceof TwoPartMessages
        ? isNull(((TwoPartMessages) creator).ofShop())
        : creator instanceof NullMessageCreator;
  }

  /** The advice for a setting that asks for e-mails in a shop that sends none. */
  public static String notConfigured(SettingKey setting) {
    return setting.propertyName()
        + " is set, but the shop sends no e-mails: its blMessageCreator is the platform's"
        + " NullMessageCreator. Configure one as the platform's documentation says, or empty the"
        + " setting.";
  }

  /** Sends it; never throws. */
  NoticeFate send(NoticeEmail email, String to) {
    EmailTarget target = new EmailTargetImpl();
    target.setEmailAddress(to);
    try {
      return service.sendBasicEmail(email, target, new HashMap<>())
          ? NoticeFate.taken()
          : NoticeFate.notTaken(NoticeTrouble.UNREACHABLE, "the platform's service has refused it");
    } catch (RuntimeException e) {
      return new MailFailure(e).fateOf(email);
    }
  }
}
