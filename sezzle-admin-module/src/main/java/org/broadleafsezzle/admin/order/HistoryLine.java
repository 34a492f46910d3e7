package org.broadleafsezzle.admin.order;

/** One line of a panel's timeline, in words. */
public final class HistoryLine {

  private final String time;
  private final String away;
  private final String what;
  private final String amount;
  private final String who;
  private final String why;
  private final String tone;
  private final String result;
  private final String debugUuid;

  HistoryLine(
      String time,
      String away,
      String what,
      String amount,
      String who,
      String why,
      String tone,
      String result,
      String debugUuid) {
    this.time = time;
    this.away = away;
    this.what = what;
    this.amount = amount;
    this.who = who;
    this.why = why;
    this.tone = tone;
    this.result = result;
    this.debugUuid = debugUuid;
  }

  public String getTime() {
    return time;
  }

  public String getAway() {
    return away;
  }

  public String getWhat() {
    return what;
  }

  /** Empty if no money was to be moved. */
  public String getAmount() {
    return amount;
  }

  public String getWho() {
    return who;
  }

  public String getWhy() {
    return why;
  }

  /** {@code good}, {@code bad}, {@code waiting} or {@code plain}. */
  public String getTone() {
    return tone;
  }

  public String getResult() {
    return result;
  }

  /** Null if there is none. */
  public String getDebugUuid() {
    return debugUuid;
  }
}
