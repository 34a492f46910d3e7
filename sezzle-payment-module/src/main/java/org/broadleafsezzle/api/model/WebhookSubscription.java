package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events that Sezzle sends to an address. */
@JsonDeserialize(builder = WebhookSubscription.Builder.class)
public final class WebhookSubscription {
  private final String uuid;
  private final String url;
  private final List<String> events;

  private WebhookSubscription(Builder builder) {
    uuid = builder.uuid;
    url = builder.url;
    events = Collections.unmodifiableList(new ArrayList<>(builder.events));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the subscription. */
  public Optional<String> getUuid() {
    return Optional.ofNullable(uuid);
  }

  /** The address that deliveries go to. */
  public String getUrl() {
    return url;
  }

  /** The events in Sezzle's own words, known to this version or not. */
  public List<String> getEventNames() {
    return events;
  }

  /** The events this version knows. */
  public List<WebhookEvent> getEvents() {
    return events.stream()
        .map(WebhookEvent::find)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  /** Collects what a {@link WebhookSubscription} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private String url;
    private List<String> events = new ArrayList<>();

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder url(String value) {
      url = value;
      return this;
    }

    public Builder events(List<String> value) {
      events = new ArrayList<>(value);
      return this;
    }

    public WebhookSubscription build() {
      return new WebhookSubscription(this);
    }

    /** Called by the JSON mapper. */
    WebhookSubscription received() {
      uuid = SezzleId.received(uuid);
      events = events == null ? new ArrayList<>() : events;
      return new WebhookSubscription(this);
    }
  }
}
