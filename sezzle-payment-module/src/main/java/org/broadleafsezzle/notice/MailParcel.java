package org.broadleafsezzle.notice;

import java.net.IDN;

/** An e-mail to one address. */
public final class MailParcel implements NoticeParcel {

  private final ShopMail mail;
  private final NoticeEmail email;
  private final String to;

  /**
   * @param to an e-mail address, also of a domain with letters beyond ASCII
   */
  public MailParcel(ShopMail mail, NoticeEmail email, String to) {
    this.mail = mail;
    this.email = email;
    this.to = asMailServersHaveIt(to);
  }

  private static String asMailServersHaveIt(String address) {
    int at = address.lastIndexOf('@') + 1;
    return address.substring(0, at) + IDN.toASCII(address.substring(at));
  }

  @Override
  public NoticeFate handOver() {
    return mail.send(email, to);
  }

  @Override
  public boolean abandon() {
    return email.abandon();
  }
}
