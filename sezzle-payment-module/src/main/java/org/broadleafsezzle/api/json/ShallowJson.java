package org.broadleafsezzle.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Reads JSON that is no deeper than Sezzle ever writes it. Jackson can be told so from 2.15 on; a
 * shop may have an older one.
 */
public final class ShallowJson extends JsonFactory {
  /** So many objects and arrays within each other are read. */
  public static final int DEEPEST = 50;

  private static final long serialVersionUID = 1L;

  @Override
  public JsonParser createParser(byte[] content) throws IOException {
    return new Parser(super.createParser(content));
  }

  @Override
  public JsonParser createParser(String content) throws IOException {
    return new Parser(super.createParser(content));
  }

  private static final class Parser extends JsonParserDelegate {
    private int depth;

    Parser(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token != null && token.isStructStart() && ++depth > DEEPEST) {
        throw new JsonParseException(this, "more than " + DEEPEST + " levels");
      }
      if (token != null && token.isStructEnd()) {
        depth--;
      }
      return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
      JsonToken token = nextToken();
      return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
      JsonToken first = currentToken();
      if (first == null || !first.isStructStart()) {
        return this;
      }
      for (int around = depth - 1; depth > around; ) {
        if (nextToken() == null) {
          return this;
        }
      }
      return this;
    }
  }
}
