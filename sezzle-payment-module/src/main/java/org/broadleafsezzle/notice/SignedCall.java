package org.broadleafsezzle.notice;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.broadleafsezzle.ledger.NoticeTrouble;

/**
 * One call of a program, which may get it twice and knows it by its id: whatever but a success
 * comes back, it is made again.
 */
@SuppressWarnings("deprecation")
final class SignedCall implements NoticeParcel {

  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final CloseableHttpClient http;
  private final HttpPost request;
  private final Supplier<String> signature;

  SignedCall(CloseableHttpClient http, URI address, byte[] body, Supplier<String> signature) {
    this.http = http;
    this.signature = signature;
    request = new HttpPost(address);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
  }

  /** The answer's body is not read, since it may never end: the connection is broken off. */
  @Override
  public NoticeFate handOver() {
    request.setHeader(SignedCalls.SIGNATURE, signature.get());
    ClassicHttpResponse answer = null;
    try {
      answer = http.execute(request);
      request.abort();
      return answer.getCode() / HUNDRED == SUCCESS
          ? NoticeFate.taken()
          : NoticeFate.notTaken(NoticeTrouble.UNREACHABLE, "it answers " + answer.getCode());
    } catch (IOException | RuntimeException e) {
      return NoticeFate.notTaken(NoticeTrouble.UNREACHABLE, e.getClass().getSimpleName());
    } finally {
      Closer.closeQuietly(answer);
    }
  }

  @Override
  public boolean abandon() {
    request.abort();
    return true;
  }
}
