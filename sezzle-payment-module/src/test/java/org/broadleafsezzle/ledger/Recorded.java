package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.api.model.Price;

/** Parts of movements as the books would have them, without a database. */
public final class Recorded {

  private Recorded() {}

  /** Those of one movement that Sezzle has carried out. */
  public static List<RecordedPart> succeeded(MovementKind kind, MovementParts parts) {
    MoneyMovement movement = movement(kind, parts);
    movement.succeed("uuid", Instant.EPOCH);
    return of(movement, parts);
  }

  /** Those of one whose outcome is unknown. */
  public static List<RecordedPart> unknown(MovementKind kind, MovementParts parts) {
    return of(movement(kind, parts), parts);
  }

  private static MoneyMovement movement(MovementKind kind, MovementParts parts) {
    Price amount = Price.of(parts.sumInCents(), "USD");
    return new MoneyMovement("checkout", kind, amount, Actor.JOB, "", Instant.EPOCH);
  }

  private static List<RecordedPart> of(MoneyMovement movement, MovementParts parts) {
    List<RecordedPart> recorded = new ArrayList<>();
    parts.list().forEach(part -> recorded.add(new RecordedPart(part.of(movement), movement)));
    return recorded;
  }
}
