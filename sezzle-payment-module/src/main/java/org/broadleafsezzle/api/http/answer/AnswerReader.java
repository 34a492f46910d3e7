package org.broadleafsezzle.api.http.answer;

/** Makes a typed result of a successful answer. */
@FunctionalInterface
public interface AnswerReader<T> {
  T read(Answer answer) throws UnreadableAnswerException;
}
