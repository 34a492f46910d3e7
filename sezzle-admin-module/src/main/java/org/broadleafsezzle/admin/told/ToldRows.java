package org.broadleafsezzle.admin.told;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.NoticeOutbox;
import org.broadleafsezzle.ledger.NoticeState;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The notices of the outbox as an administrator reads them. Calls nobody. */
@Component("blSezzleToldRows")
public class ToldRows {

  private static final int MOST = 100;
  private static final Set<NoticeState> NOT_SENT =
      Collections.unmodifiableSet(
          EnumSet.of(
              NoticeState.WAITING, NoticeState.SENDING, NoticeState.UNCLEAR, NoticeState.GIVEN_UP));

  private final NoticeOutbox outbox;
  private final SezzlePermissions permissions;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public ToldRows(
      NoticeOutbox outbox, SezzlePermissions permissions, AdminTexts texts, AdminFormats formats) {
    this.outbox = outbox;
    this.permissions = permissions;
    this.texts = texts;
    this.formats = formats;
  }

  /** Of one payment, the oldest first. */
  List<ToldRow> of(String checkoutId) {
    return rows(outbox.findOf(Collections.singleton(checkoutId)));
  }

  /** Those that wait, or that a person has to have sent, of all payments; a hundred at most. */
  public List<ToldRow> notSent() {
    return rows(outbox.findIn(NOT_SENT, MOST));
  }

  private List<ToldRow> rows(Collection<OutboxNotice> notices) {
    boolean maySend = ToldController.MAY_SEND.stream().anyMatch(permissions::has);
    return notices.stream().map(one -> row(one, maySend)).collect(Collectors.toList());
  }

  private ToldRow row(OutboxNotice notice, boolean maySend) {
    String amount = notice.getPayload().amount().map(formats::money).orElse("");
    return new ToldRow(
        notice.getKey(),
        notice.getCheckoutId().orElse(null),
        texts.text("told.kind." + notice.getKind(), amount),
        texts.text("told.state." + notice.getState(), formats.time(notice.getNextAttempt())),
        notice.getTrouble().map(why -> texts.text("told.trouble." + why)).orElse(""),
        formats.time(notice.getEnded().orElse(notice.getCreated())),
        maySend && notice.getState().isForAPerson());
  }
}
