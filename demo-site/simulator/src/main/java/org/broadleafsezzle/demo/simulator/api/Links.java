package org.broadleafsezzle.demo.simulator.api;

import java.util.List;

/** Addresses that the answers carry; all begin with the address the simulator is reached at. */
public final class Links {

  private final String baseUrl;

  /**
   * @param baseUrl without a slash at its end
   */
  public Links(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** The address of something that can be done (API v2, Link). */
  record Link(String href, String method, String rel) {}

  /** The page on which the shopper pays an order. */
  public String checkout(String orderUuid) {
    return baseUrl + "/checkout/" + orderUuid;
  }

  /** The page on which the shopper agrees to be charged later. */
  public String approval(String token) {
    return baseUrl + "/tokenize/" + token;
  }

  List<Link> session(String uuid) {
    return List.of(self("/session/" + uuid, "GET"));
  }

  List<Link> order(String uuid) {
    String order = "/order/" + uuid;
    return List.of(
        self(order, "GET"),
        self(order, "PATCH"),
        post(order, "release"),
        post(order, "capture"),
        post(order, "refund"));
  }

  /** Of the agreement that a session asks for. */
  List<Link> token(String token) {
    return List.of(new Link(api(tokenPath(token)), "GET", "token"));
  }

  List<Link> tokenSession(String token) {
    return List.of(self(tokenPath(token), "GET"));
  }

  private static String tokenPath(String token) {
    return "/token/" + token + "/session";
  }

  List<Link> customer(String uuid) {
    String customer = "/customer/" + uuid;
    return List.of(
        self(customer, "GET"),
        self(customer, "DELETE"),
        post(customer, "preapprove"),
        post(customer, "order"));
  }

  List<Link> webhook(String uuid) {
    String all = "/webhooks";
    String webhook = all + "/" + uuid;
    return List.of(
        new Link(api(all), "POST", "create"),
        new Link(api(all), "GET", "list"),
        self(webhook, "GET"),
        self(webhook, "PATCH"),
        self(webhook, "DELETE"));
  }

  private Link self(String path, String method) {
    return new Link(api(path), method, "self");
  }

  private Link post(String path, String rel) {
    return new Link(api(path + "/" + rel), "POST", rel);
  }

  private String api(String path) {
    return baseUrl + Operation.ROOT + path;
  }
}
