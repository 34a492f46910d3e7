package org.broadleafsezzle.api.http;

/** Makes a typed result of a successful answer. */
@FunctionalInterface
interface AnswerReader<T> {
  T read(Answer answer) throws UnreadableAnswerException;
}
