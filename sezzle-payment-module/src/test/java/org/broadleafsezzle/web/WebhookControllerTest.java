package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.webhook.WebhookReceipt;
import org.broadleafsezzle.webhook.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookControllerTest {

  private final WebhookReceiver receiver = mock(WebhookReceiver.class);
  private final WebhookController controller = new WebhookController(receiver);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  @ParameterizedTest
  @CsvSource({"STORED, 200", "DUPLICATE, 200", "FORGED, 401", "OFF, 404"})
  void answersWithAStatusOnly(WebhookReceipt receipt, int status) throws IOException {
    posted(new byte[] {1, 2}, 2);
    when(request.getHeader("Sezzle-Signature")).thenReturn("signature");
    when(receiver.receive(new byte[] {1, 2}, "signature")).thenReturn(receipt);

    controller.receive(request, response);

    verify(response).setStatus(status);
  }

  @Test
  void hasSezzleDeliverAgainWhatCanNotBeStored() throws IOException {
    posted(new byte[] {1}, 1);
    when(receiver.receive(any(), any())).thenThrow(new IllegalStateException("no database"));

    controller.receive(request, response);

    verify(response).setStatus(503);
  }

  @Test
  void takesTheLongestBody() throws IOException {
    posted(new byte[WebhookDelivery.LONGEST_BODY], -1);
    when(receiver.receive(any(), any())).thenReturn(WebhookReceipt.STORED);

    controller.receive(request, response);

    verify(response).setStatus(200);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void refusesALongerOneWithoutReadingAllOfIt(boolean lengthIsSaid) throws IOException {
    int length = 10 * WebhookDelivery.LONGEST_BODY;
    ByteArrayInputStream body = posted(new byte[length], lengthIsSaid ? length : -1);

    controller.receive(request, response);

    verify(response).setStatus(413);
    verifyNoInteractions(receiver);
    assertThat(body.available()).isGreaterThan(length - 2 * WebhookDelivery.LONGEST_BODY);
  }

  @Test
  void answersNothingButPost() throws IOException {
    when(request.getMethod()).thenReturn("GET");

    controller.receive(request, response);

    verify(response).setStatus(405);
    verify(response).setHeader("Allow", "POST");
    verifyNoInteractions(receiver);
  }

  private ByteArrayInputStream posted(byte[] body, int contentLength) throws IOException {
    ByteArrayInputStream stream = new ByteArrayInputStream(body);
    when(request.getMethod()).thenReturn("POST");
    when(request.getContentLength()).thenReturn(contentLength);
    when(request.getInputStream()).thenReturn(new Body(stream));
    return stream;
  }

  private static final class Body extends ServletInputStream {
    private final InputStream stream;

    Body(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      return stream.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return stream.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
