package org.broadleafsezzle.shipment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementPart;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.RecordedPart;

/**
 * An order in its lines, with the captured, released and refunded part of each, and the amounts for
 * some of their pieces. The cost of pieces of a line depends on nothing but the line and the number
 * of them that are settled, so that all of them together are the line, in whatever order they are
 * shipped. All amounts are in cents. Immutable.
 */
public final class ShippedOrder {

  private final Long orderId;
  private final List<OrderLine> lines;
  private final Map<String, List<RecordedPart>> recorded;
  private final Set<String> seen;
  private final Map<String, Long> capturedOtherwise = new HashMap<>();

  /**
   * @param orderId the platform's
   * @param lines the order as it is now
   * @param parts of all movements for items of it but the refused
   * @param capturedInCents all that is captured of its payments, for items or not
   */
  ShippedOrder(
      Long orderId, List<OrderLine> lines, Collection<RecordedPart> parts, long capturedInCents) {
    this.orderId = orderId;
    this.lines = lines;
    recorded = parts.stream().collect(Collectors.groupingBy(one -> one.part().getLine()));
    seen = parts.stream().map(RecordedPart::requestId).collect(Collectors.toSet());
    divideOtherCaptures(capturedInCents);
  }

  /** A capture without named items is divided among all that was not captured otherwise. */
  private void divideOtherCaptures(long capturedInCents) {
    long named =
        recorded.values().stream()
            .flatMap(Collection::stream)
            .filter(one -> one.kind() == MovementKind.CAPTURE && one.isSucceeded())
            .mapToLong(one -> one.part().getAmountInCents())
            .sum();
    long[] open =
        lines.stream()
            .mapToLong(line -> Math.max(0, line.cents() - booked(line).settledCents()))
            .toArray();
    long sum = 0;
    for (long cents : open) {
      sum += cents;
    }
    long[] shares = Shares.of(Math.min(sum, Math.max(0, capturedInCents - named)), open);
    for (int i = 0; i < shares.length; i++) {
      capturedOtherwise.put(lines.get(i).key(), shares[i]);
    }
  }

  /** The amount that is captured without naming items and counts for lines that are open. */
  public long capturedOtherwiseInCents() {
    return capturedOtherwise.values().stream().mapToLong(cents -> cents).sum();
  }

  /** The lines of the order, together what Sezzle pays of it. */
  public List<OrderLine> lines() {
    return new ArrayList<>(lines);
  }

  /** Whether it is not known what became of some movement for items of it. */
  public boolean isUnsettled() {
    return recorded.values().stream()
        .flatMap(Collection::stream)
        .anyMatch(one -> !one.isSucceeded());
  }

  private BookedLine booked(OrderLine line) {
    return new BookedLine(recorded.getOrDefault(line.key(), new ArrayList<>()));
  }

  /**
   * The amount moved so far for a line, naming it; also movements that are not known to be carried
   * out.
   */
  public long movedInCents(OrderLine line, MovementKind kind) {
    return booked(line).cents(kind);
  }

  /** The number of pieces of a line that this was for. */
  public int movedPieces(OrderLine line, MovementKind kind) {
    return booked(line).pieces(kind);
  }

  /** The number of pieces of a line that are neither captured nor released. */
  public int leftPieces(OrderLine line) {
    return Math.max(0, line.quantity() - booked(line).settledPieces());
  }

  /** The amount for all of those. */
  public long leftInCents(OrderLine line) {
    return leftInCents(line, leftPieces(line));
  }

  private long leftInCents(OrderLine line, int pieces) {
    BookedLine booked = booked(line);
    int settled = Math.min(line.quantity(), booked.settledPieces() + pieces);
    return Math.max(0, line.cents(settled) - booked.settledCents());
  }

  /** All pieces that are neither captured nor released of the lines that fit, by their keys. */
  public Map<String, Integer> left(Predicate<OrderLine> fitting) {
    Map<String, Integer> left = new LinkedHashMap<>();
    lines.stream().filter(fitting).forEach(line -> left.put(line.key(), leftPieces(line)));
    return left;
  }

  /** The captured amount of a line, naming it or not. */
  long capturedInCents(OrderLine line) {
    return succeeded(line).cents(MovementKind.CAPTURE) + capturedOtherwise.get(line.key());
  }

  /** The number of pieces captured, naming the line or not. */
  private int capturedPieces(OrderLine line) {
    return capturedOtherwise.get(line.key()) > 0
        ? Math.max(0, line.quantity() - booked(line).pieces(MovementKind.RELEASE))
        : succeeded(line).pieces(MovementKind.CAPTURE);
  }

  private BookedLine succeeded(OrderLine line) {
    return new BookedLine(
        recorded.getOrDefault(line.key(), new ArrayList<>()).stream()
            .filter(RecordedPart::isSucceeded)
            .collect(Collectors.toList()));
  }

  /** The number of pieces of a line that are captured and not refunded. */
  public int refundablePieces(OrderLine line) {
    return Math.max(0, capturedPieces(line) - booked(line).pieces(MovementKind.REFUND));
  }

  /** The amount for all of those. */
  public long refundableInCents(OrderLine line) {
    return refundableInCents(line, refundablePieces(line));
  }

  /** Never more than is captured of the line and not refunded. */
  private long refundableInCents(OrderLine line, int pieces) {
    int of = capturedPieces(line);
    if (of == 0) {
      return 0;
    }
    BookedLine booked = booked(line);
    int refunded = Math.min(of, booked.pieces(MovementKind.REFUND) + pieces);
    long cents = Shares.ofPieces(capturedInCents(line), refunded, of);
    return Math.max(0, cents - booked.cents(MovementKind.REFUND));
  }

  /**
   * The amount for pieces.
   *
   * @param kind CAPTURE or RELEASE of the rest, or REFUND of the captured part
   * @param pieces the number of pieces of each line, by the lines' keys
   * @param most the amount that can be moved of the payment; the rest beyond it is left out of the
   *     last lines
   * @throws IllegalArgumentException if there is no such line, or it has not so many pieces left
   */
  public MovementParts parts(MovementKind kind, Map<String, Integer> pieces, long most) {
    requireKnown(pieces.keySet());
    List<MovementPart> parts = new ArrayList<>();
    long left = most;
    for (OrderLine line : lines) {
      if (pieces.containsKey(line.key())) {
        int wanted = pieces.get(line.key());
        long cents = Math.min(left, inCents(kind, line, wanted));
        if (wanted > 0 || cents > 0) {
          parts.add(new MovementPart(orderId, line.key(), wanted, cents));
          left -= cents;
        }
      }
    }
    return new MovementParts(parts, seen);
  }

  private void requireKnown(Set<String> keys) {
    Set<String> unknown = new HashSet<>(keys);
    lines.forEach(line -> unknown.remove(line.key()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Order " + orderId + " has no line " + unknown);
    }
  }

  private long inCents(MovementKind kind, OrderLine line, int pieces) {
    boolean refund = kind == MovementKind.REFUND;
    int most = refund ? refundablePieces(line) : leftPieces(line);
    if (pieces < 0 || pieces > most) {
      throw new IllegalArgumentException(line.key() + ": " + pieces + " of " + most);
    }
    return refund ? refundableInCents(line, pieces) : leftInCents(line, pieces);
  }
}
