package org.broadleafsezzle.demo.simulator.merchant;

import java.time.Duration;

/**
 * The merchant that the simulator serves, and what a merchant sets on Sezzle's side.
 *
 * @param name shown to the shopper
 * @param uuid the merchant's id at Sezzle
 * @param publicKey signs in, together with the private key
 * @param privateKey signs in, and signs webhook deliveries
 * @param authorizationLifetime how long an authorization can be captured; at most 7 days
 * @param approvesWithoutShopper whether Sezzle approves where no shopper is asked: reauthorize,
 *     upcharge, preapprove, order of a tokenized customer
 */
public record MerchantSettings(
    String name,
    String uuid,
    String publicKey,
    String privateKey,
    Duration authorizationLifetime,
    boolean approvesWithoutShopper) {

  public static final Duration DEFAULT_AUTHORIZATION_LIFETIME = Duration.ofMinutes(30);
  public static final Duration LONGEST_AUTHORIZATION_LIFETIME = Duration.ofDays(7);

  /**
   * @throws IllegalArgumentException if a text is blank or the lifetime is not between 1 second and
   *     7 days
   */
  public MerchantSettings {
    for (String text : new String[] {name, uuid, publicKey, privateKey}) {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException("a merchant needs a name, a uuid and both keys");
      }
    }
    if (authorizationLifetime.compareTo(Duration.ofSeconds(1)) < 0
        || authorizationLifetime.compareTo(LONGEST_AUTHORIZATION_LIFETIME) > 0) {
      throw new IllegalArgumentException(
          "an authorization lives from 1 second to 7 days, not " + authorizationLifetime);
    }
  }

  /** The same merchant under another name, as shoppers read it. */
  public MerchantSettings withName(String newName) {
    return new MerchantSettings(
        newName, uuid, publicKey, privateKey, authorizationLifetime, approvesWithoutShopper);
  }

  /** The same merchant with other keys: what was signed with the old ones stays so. */
  public MerchantSettings withKeys(String newPublicKey, String newPrivateKey) {
    return new MerchantSettings(
        name, uuid, newPublicKey, newPrivateKey, authorizationLifetime, approvesWithoutShopper);
  }

  /** The same merchant with another lifetime for the authorizations to come. */
  public MerchantSettings withAuthorizationLifetime(Duration lifetime) {
    return new MerchantSettings(
        name, uuid, publicKey, privateKey, lifetime, approvesWithoutShopper);
  }

  /** The same merchant, approved or not where no shopper is asked. */
  public MerchantSettings withApprovesWithoutShopper(boolean approves) {
    return new MerchantSettings(name, uuid, publicKey, privateKey, authorizationLifetime, approves);
  }
}
