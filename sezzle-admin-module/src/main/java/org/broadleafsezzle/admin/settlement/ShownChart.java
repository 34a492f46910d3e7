package org.broadleafsezzle.admin.settlement;

import java.util.ArrayList;
import java.util.List;

/** Numbers over time in the administrator's language: a table, of which a script draws a chart. */
public final class ShownChart {

  private final String id;
  private final String title;
  private final String unit;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param id in the page
   * @param unit the currency that the drawn numbers are in, or {@code %}
   */
  ShownChart(String id, String title, String unit) {
    this.id = id;
    this.title = title;
    this.unit = unit;
  }

  /** One kind of number. */
  public static final class Column {
    private final String key;
    private final String name;
    private final boolean drawn;

    private Column(String key, String name, boolean drawn) {
      this.key = key;
      this.name = name;
      this.drawn = drawn;
    }

    public String getKey() {
      return key;
    }

    public String getName() {
      return name;
    }

    /** Whether it is a line of the chart. */
    public boolean isDrawn() {
      return drawn;
    }
  }

  /** The numbers of one period. */
  public static final class Row {
    private final String name;
    private final String shortName;
    private final List<Cell> cells = new ArrayList<>();

    private Row(String name, String shortName) {
      this.name = name;
      this.shortName = shortName;
    }

    /**
     * Adds the number of the next column.
     *
     * @param value in cents, or in percent; null if there is none
     */
    Row cell(String text, Number value) {
      cells.add(new Cell(text, value));
      return this;
    }

    public String getName() {
      return name;
    }

    /** As there is room for it at a chart. */
    public String getShortName() {
      return shortName;
    }

    public List<Cell> getCells() {
      return cells;
    }
  }

  /** One number. */
  public static final class Cell {
    private final String text;
    private final Number value;

    private Cell(String text, Number value) {
      this.text = text;
      this.value = value;
    }

    public String getText() {
      return text;
    }

    /** As a script reads it; empty if there is none. */
    public String getValue() {
      return value == null ? "" : value.toString();
    }
  }

  ShownChart column(String key, String name, boolean drawn) {
    columns.add(new Column(key, name, drawn));
    return this;
  }

  Row row(String name, String shortName) {
    Row row = new Row(name, shortName);
    rows.add(row);
    return row;
  }

  public String getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public String getUnit() {
    return unit;
  }

  public List<Column> getColumns() {
    return columns;
  }

  public List<Row> getRows() {
    return rows;
  }
}
