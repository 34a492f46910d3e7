package org.broadleafsezzle.settings;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.function.Function;

/**
 * A text under AES-256-GCM in the form of a compact JWE (RFC 7516), which names the encryption key
 * and what the text belongs to, so that it can't be moved to something else unnoticed.
 */
final class SealedText {

  private static final String BELONGS_TO = "for";
  private static final String START = "eyJ";
  private static final int PARTS = 5;

  private SealedText() {}

  /** Whether this is one, under whichever key. */
  static boolean is(String stored) {
    return stored.startsWith(START) && stored.split("\\.", -1).length == PARTS;
  }

  /**
   * @param owner the row it belongs to
   */
  static String seal(EncryptionKey key, String owner, String text) throws JOSEException {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .keyID(key.id())
            .customParam(BELONGS_TO, owner)
            .build();
    JWEObject object = new JWEObject(header, new Payload(text));
    object.encrypt(new DirectEncrypter(key.secret()));
    return object.serialize();
  }

  /**
   * @param key given the id of the key it was sealed with; what it throws is passed on
   * @throws JOSEException if it was changed, or belongs to something else
   */
  static String open(String sealed, String owner, Function<String, EncryptionKey> key)
      throws ParseException, JOSEException {
    JWEObject object = JWEObject.parse(sealed);
    object.decrypt(new DirectDecrypter(key.apply(object.getHeader().getKeyID()).secret()));
    if (!owner.equals(object.getHeader().getCustomParam(BELONGS_TO))) {
      throw new JOSEException("It belongs to something else");
    }
    return object.getPayload().toString();
  }
}
