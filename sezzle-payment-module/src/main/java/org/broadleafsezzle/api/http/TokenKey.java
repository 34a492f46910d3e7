package org.broadleafsezzle.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import org.broadleafsezzle.api.SezzleClientConfig;

/**
 * The owner of a token: gateway, public key, and a digest of the private key, so that a changed key
 * takes effect at once and the key itself is not kept here.
 */
final class TokenKey {
  private final String baseUrl;
  private final String publicKey;
  private final byte[] privateKeyDigest;

  TokenKey(SezzleClientConfig config) {
    baseUrl = config.getBaseUrl().toString();
    publicKey = config.getPublicKey();
    privateKeyDigest = sha256(config.getPrivateKey());
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenKey
        && ((TokenKey) other).baseUrl.equals(baseUrl)
        && ((TokenKey) other).publicKey.equals(publicKey)
        && Arrays.equals(((TokenKey) other).privateKeyDigest, privateKeyDigest);
  }

  @Override
  public int hashCode() {
    return Objects.hash(baseUrl, publicKey, Arrays.hashCode(privateKeyDigest));
  }
}
