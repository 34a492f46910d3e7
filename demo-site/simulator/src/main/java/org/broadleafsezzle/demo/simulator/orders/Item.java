package org.broadleafsezzle.demo.simulator.orders;

/** A line of what is bought (API v2, Item); price is that of one piece. */
public record Item(
    String name,
    String sku,
    int quantity,
    Money price,
    String brand,
    String imageUrl,
    String productUrl,
    String categoryPath,
    String globalTradeItemNumber,
    String manufacturerPartNumber) {}
