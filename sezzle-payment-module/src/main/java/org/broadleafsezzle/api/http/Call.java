package org.broadleafsezzle.api.http;

/** One request to be sent, as often as it takes, and how its answer is read. Immutable. */
final class Call<T> {
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
  static <T> Call<T> of(Operation operation, Path path, AnswerReader<T> reader) {
    return new Call<>(operation, path.toString(), path.secret(), null, null, reader);
  }

  Call<T> body(Object newBody) {
    return new Call<>(operation, path, secret, newBody, requestId, reader);
  }

  Call<T> requestId(String newRequestId) {
    return new Call<>(operation, path, secret, body, newRequestId, reader);
  }

  Operation operation() {
    return operation;
  }

  String path() {
    return path;
  }

  /** The secret segment of the path, null if it has none. */
  String secret() {
    return secret;
  }

  /** Null if the request has none. */
  Object body() {
    return body;
  }

  /** Null if the request has none. */
  String requestId() {
    return requestId;
  }

  AnswerReader<T> reader() {
    return reader;
  }
}
