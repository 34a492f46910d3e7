package org.broadleafsezzle.api.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.Merchant;
import org.broadleafsezzle.api.model.SezzleDate;
import org.broadleafsezzle.api.model.SezzleId;

/** A token as Sezzle issued it, and whose it is. */
public final class IssuedToken {
  /** The characters of a bearer token (RFC 6750); nothing else goes into a header. */
  private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final String token;
  private final Merchant merchant;

  private IssuedToken(String token, Merchant merchant) {
    this.token = token;
    this.merchant = merchant;
  }

  public static IssuedToken read(Answer answer) throws UnreadableAnswerException {
    JsonNode root = Json.readTree(answer);
    String token = root.path("token").asText("");
    String merchant = SezzleId.received(root.path("merchant_uuid").asText(null));
    if (!BEARER.matcher(token).matches() || merchant == null) {
      throw new UnreadableAnswerException("the answer has no token or no merchant");
    }
    return new IssuedToken(
        token, Merchant.of(merchant, SezzleDate.read(root.path("expiration_date").asText(null))));
  }

  /** A secret. */
  public String token() {
    return token;
  }

  public Merchant merchant() {
    return merchant;
  }
}
