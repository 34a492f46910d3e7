package org.broadleafsezzle.admin.order;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.MovementKind;

/** The actions of a payment's panel. */
public enum PanelAction {
  CAPTURE(SezzlePermission.CAPTURE, MovementKind.CAPTURE, false),
  /** Capture an amount and release all that is left then. */
  CAPTURE_AND_RELEASE(SezzlePermission.CAPTURE, MovementKind.CAPTURE, true),
  REFUND(SezzlePermission.REFUND, MovementKind.REFUND, true),
  RELEASE(SezzlePermission.RELEASE, MovementKind.RELEASE, true),
  REAUTHORIZE(SezzlePermission.CAPTURE, MovementKind.REAUTHORIZE, true),
  UPCHARGE(SezzlePermission.CAPTURE, MovementKind.UPCHARGE, true),
  /** Say that Sezzle has carried out what it does not list. */
  CARRIED_OUT(SezzlePermission.VIEW, null, true),
  /** Say that Sezzle has not carried it out, and ask it again. */
  ASK_AGAIN(SezzlePermission.VIEW, null, true),
  /** Say that Sezzle has not carried it out, and leave it at that. */
  NOT_CARRIED_OUT(SezzlePermission.VIEW, null, true),
  /** Ask Sezzle, and bring the shop's books up to what it says. */
  REFRESH(SezzlePermission.VIEW, null, false),
  /** Have the shop try again what it has given up doing automatically. */
  TRY_AGAIN(SezzlePermission.VIEW, null, false),
  /** End a checkout nobody has paid with yet. */
  CANCEL(SezzlePermission.RELEASE, null, true);

  /** A person's word on a movement that Sezzle does not list. */
  static final Set<PanelAction> ANSWERS =
      Collections.unmodifiableSet(EnumSet.of(CARRIED_OUT, ASK_AGAIN, NOT_CARRIED_OUT));

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

  /**
   * The permission that moving money of this kind takes, and answering what came of it. No panel
   * charges a saved account; what came of a charge is said by who may take money.
   */
  static SezzlePermission permissionFor(MovementKind moved) {
    if (moved == MovementKind.CHARGE) {
      return SezzlePermission.CAPTURE;
    }
    return Arrays.stream(values())
        .filter(action -> action.kind == moved)
        .findFirst()
        .map(PanelAction::permission)
        .orElseThrow(IllegalArgumentException::new);
  }

  /**
   * The permission it takes; capturing and releasing takes that for releasing too, and an answer
   * that of the movement it is about.
   */
  public SezzlePermission permission() {
    return permission;
  }

  /** The movement of money it begins with; empty if it moves none. */
  public Optional<MovementKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** Whether it takes money, which is asked about twice once the order is cancelled. */
  public boolean isCharging() {
    return this == CAPTURE
        || this == CAPTURE_AND_RELEASE
        || this == REAUTHORIZE
        || this == UPCHARGE;
  }

  /** Whether a person is asked once more before it is done. */
  public boolean isConfirmed() {
    return this != REFRESH;
  }

  /** Whether it is not done without a reason: for whatever the shopper may ask about later. */
  public boolean needsReason() {
    return needingReason;
  }
}
