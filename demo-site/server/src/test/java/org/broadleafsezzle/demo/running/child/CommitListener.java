package org.broadleafsezzle.demo.running.child;

import com.p6spy.engine.common.ConnectionInformation;
import com.p6spy.engine.common.PreparedStatementInformation;
import com.p6spy.engine.common.StatementInformation;
import com.p6spy.engine.event.SimpleJdbcEventListener;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens at one connection, which one thread uses at a time. Transactions that change no row, and
 * those that only draw ids or prolong a lease, are no steps: there is nothing that a crash could
 * leave half done. Whether a lease is prolonged depends on how fast the machine is. Nor is what is
 * done in the background for those who are told: it is not done in the same order each time, and
 * what is to be told is written with what it tells of.
 */
final class CommitListener extends SimpleJdbcEventListener {
  private static final Pattern WRITES =
      Pattern.compile(
          "^\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLONGS =
      Pattern.compile(
          "^\\s*update\\s+(?:SEZZLE_CHECKOUT\\s+set\\s+LEASE_OWNER=\\S+,\\s*LEASE_UNTIL_MILLIS=[1-9]\\d*"
              + "\\s+where\\s+CHECKOUT_ID=\\S+\\s+and\\s+LEASE_OWNER="
              + "|SEZZLE_JOB_LOCK\\s.*'alerts'"
              + "|SEZZLE_CART_LEASE\\s+set\\s+UNTIL_MILLIS=\\d+\\s+where\\s+ORDER_ID=\\d+\\s+and\\s+OWNER=)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_STEPS =
      Set.of("SEQUENCE_GENERATOR", "SEZZLE_NOTICE", "SEZZLE_ALERT");

  private final Set<String> written = new TreeSet<>();

  @Override
  public void onBeforeAnyExecute(StatementInformation statement) {
    if (commitsByItself(statement)) {
      note(statement, true);
      beforeCommit();
    }
  }

  @Override
  public void onAfterExecuteUpdate(
      PreparedStatementInformation statement, long elapsed, int rows, SQLException failure) {
    note(statement, rows > 0);
    super.onAfterExecuteUpdate(statement, elapsed, rows, failure);
  }

  @Override
  public void onAfterExecuteBatch(
      StatementInformation statement, long elapsed, int[] rows, SQLException failure) {
    note(statement, rows != null && Arrays.stream(rows).anyMatch(changed -> changed != 0));
    super.onAfterExecuteBatch(statement, elapsed, rows, failure);
  }

  @Override
  public void onAfterAnyExecute(
      StatementInformation statement, long elapsed, SQLException failure) {
    if (commitsByItself(statement)) {
      afterCommit();
    }
  }

  @Override
  public void onBeforeCommit(ConnectionInformation connection) {
    beforeCommit();
  }

  @Override
  public void onAfterCommit(ConnectionInformation connection, long elapsed, SQLException failure) {
    afterCommit();
  }

  @Override
  public void onAfterRollback(
      ConnectionInformation connection, long elapsed, SQLException failure) {
    written.clear();
  }

  private void note(StatementInformation statement, boolean changed) {
    Matcher writes = WRITES.matcher(String.valueOf(statement.getStatementQuery()));
    if (changed && writes.find() && !PROLONGS.matcher(statement.getSqlWithValues()).find()) {
      written.add(writes.group(1).toUpperCase(Locale.ROOT));
      written.removeAll(NO_STEPS);
    }
  }

  private static boolean commitsByItself(StatementInformation statement) {
    try {
      return statement.getConnectionInformation().getConnection().getAutoCommit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void beforeCommit() {
    if (!written.isEmpty()) {
      CommitSteps.beforeCommit(String.join("+", written));
    }
  }

  private void afterCommit() {
    if (!written.isEmpty()) {
      CommitSteps.afterCommit(String.join("+", written));
      written.clear();
    }
  }
}
