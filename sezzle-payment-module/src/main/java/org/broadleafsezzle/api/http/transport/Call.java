package org.broadleafsezzle.api.http.transport;

import org.broadleafsezzle.api.http.answer.AnswerReader;

/** One request to be sent, as often as it takes, and how its answer is read. Immutable. */
public final class Call<T> {
  private final Operation operation;
  private final String path;
  private final String secret;
  private final Object body;
  private final String requestId;
  private final AnswerReader<T> reader;

  private Call(
      Operation operation,
      String path,
      String secret,
      Object body,
      String requestId,
      AnswerReader<T> reader) {
    this.operation = operation;
    this.path = path;
    this.secret = secret;
    this.body = body;
    this.requestId = requestId;
    this.reader = reader;
  }

  /** The path, with its query, is appended to the base address as it is. */
  public static <T> Call<T> of(Operation operation, Path path, AnswerReader<T> reader) {
    return new Call<>(operation, path.toString(), path.secret(), null, null, reader);
  }

  public Call<T> body(Object newBody) {
    return new Call<>(operation, path, secret, newBody, requestId, reader);
  }

  public Call<T> requestId(String newRequestId) {
    return new Call<>(operation, path, secret, body, newRequestId, reader);
  }

  public Operation operation() {
    return operation;
  }

  public String path() {
    return path;
  }

  /** The secret segment of the path, null if it has none. */
  public String secret() {
    return secret;
  }

  /** Null if the request has none. */
  public Object body() {
    return body;
  }

  /** Null if the request has none. */
  public String requestId() {
    return requestId;
  }

  public AnswerReader<T> reader() {
    return reader;
  }
}
