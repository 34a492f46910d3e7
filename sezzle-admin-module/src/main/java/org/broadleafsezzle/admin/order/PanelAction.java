package org.broadleafsezzle.admin.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.MovementKind;

/** What an administrator can do with a payment on its panel. */
public enum PanelAction {
  CAPTURE(SezzlePermission.CAPTURE, MovementKind.CAPTURE, false),
  /** Capture an amount and release all that is left then. */
  CAPTURE_AND_RELEASE(SezzlePermission.CAPTURE, MovementKind.CAPTURE, true),
  REFUND(SezzlePermission.REFUND, MovementKind.REFUND, true),
  RELEASE(SezzlePermission.RELEASE, MovementKind.RELEASE, true),
  REAUTHORIZE(SezzlePermission.CAPTURE, MovementKind.REAUTHORIZE, true),
  UPCHARGE(SezzlePermission.CAPTURE, MovementKind.UPCHARGE, true),
  /** Ask Sezzle, and bring the shop's books up to what it says. */
  REFRESH(SezzlePermission.VIEW, null, false),
  /** Have the shop try again what it has given up doing automatically. */
  TRY_AGAIN(SezzlePermission.VIEW, null, false),
  /** End a checkout nobody has paid with yet. */
  CANCEL(SezzlePermission.RELEASE, null, true);

  private final SezzlePermission permission;
  private final MovementKind kind;
  private final boolean needingReason;

  PanelAction(SezzlePermission permission, MovementKind kind, boolean needingReason) {
    this.permission = permission;
    this.kind = kind;
    this.needingReason = needingReason;
  }

  /** The last part of its address, say {@code capture-and-release}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PanelAction> ofPath(String path) {
    return Arrays.stream(values()).filter(action -> action.path().equals(path)).findFirst();
  }

  /** The permission it takes; capturing and releasing takes that for releasing too. */
  public SezzlePermission permission() {
    return permission;
  }

  /** The movement of money it begins with; empty if it moves none. */
  public Optional<MovementKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** Whether it is not done without a reason: for whatever the shopper may ask about later. */
  public boolean needsReason() {
    return needingReason;
  }
}
