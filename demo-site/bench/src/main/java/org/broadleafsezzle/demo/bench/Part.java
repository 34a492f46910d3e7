package org.broadleafsezzle.demo.bench;

import java.util.List;

/** Something that is measured, and becomes a table. */
interface Part {
  String title();

  /**
   * Measures; takes minutes.
   *
   * @throws Exception if what is measured does not do what it should
   */
  List<Row> measure() throws Exception;
}
