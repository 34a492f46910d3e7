package org.broadleafsezzle.admin.alert;

import java.util.List;
import org.broadleafsezzle.ledger.AlertNotice;
import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.notice.MailParcel;
import org.broadleafsezzle.notice.NoticeCarrier;
import org.broadleafsezzle.notice.NoticeEmail;
import org.broadleafsezzle.notice.NoticeParcel;
import org.broadleafsezzle.notice.ShopMail;
import org.broadleafsezzle.notice.UnsendableException;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes to those who run the shop, to each a separate e-mail. */
@Component("blSezzleAlertMail")
class AlertMail implements NoticeCarrier {

  private final SezzleSettingsSource settings;
  private final AlertItems items;
  private final AlertLetter letter;
  private final ShopMail mail;

  @Autowired
  AlertMail(SezzleSettingsSource settings, AlertItems items, AlertLetter letter, ShopMail mail) {
    this.settings = settings;
    this.items = items;
    this.letter = letter;
    this.mail = mail;
  }

  @Override
  public NoticeRecipient recipient() {
    return NoticeRecipient.ADMINISTRATOR;
  }

  @Override
  public NoticeParcel prepare(OutboxNotice notice) {
    AlertSettings now = settings.alerts();
    String name = new AlertNotice(notice).whom();
    String to =
        now.recipients().stream()
            .filter(one -> AlertWatch.nameOf(one).equals(name))
            .findFirst()
            .orElseThrow(() -> UnsendableException.because(NoticeTrouble.SWITCHED_OFF));
    if (!mail.isConfigured()) {
      throw new IllegalStateException(ShopMail.notConfigured(SettingKey.ALERT_TO));
    }
    List<AlertItem> told = items.of(notice);
    NoticeEmail email =
        new NoticeEmail(notice.getKey(), letter.write(told, now.language()), now.senderTo(to));
    return new MailParcel(mail, email, to);
  }
}
