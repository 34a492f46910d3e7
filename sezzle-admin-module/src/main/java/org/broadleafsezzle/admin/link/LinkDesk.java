package org.broadleafsezzle.admin.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.link.LinkLanguage;
import org.broadleafsezzle.link.LinkRequest;
import org.broadleafsezzle.link.OpenAttempts;
import org.broadleafsezzle.link.Recipients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Drafts payment links, and reads what an administrator has filled in. */
@Component("blSezzleLinkDesk")
class LinkDesk {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final String MEANT = "meant";
  private static final Map<String, String> NONE = Collections.emptyMap();

  private final Carts carts;
  private final LinkRows rows;
  private final PayLinks links;
  private final OpenAttempts openAttempts;
  private final AdminTexts texts;

  @Autowired
  LinkDesk(
      Carts carts, LinkRows rows, PayLinks links, OpenAttempts openAttempts, AdminTexts texts) {
    this.carts = carts;
    this.rows = rows;
    this.links = links;
    this.openAttempts = openAttempts;
    this.texts = texts;
  }

  List<CartView> find(String text) {
    return carts.find(text);
  }

  List<LinkRow> latest() {
    return rows.latest();
  }

  /** Empty for what is no id of a link, or of none. */
  Optional<PayLink> link(String id) {
    return id != null && ID.matcher(id).matches() ? links.find(id) : Optional.empty();
  }

  /**
   * A form as it is filled in at first.
   *
   * @param cartId as it came
   * @param like the id of a link that is sent again; may be null
   * @return empty if there is no such cart
   */
  Optional<LinkDraft> draft(String cartId, String like) {
    return cart(cartId).map(cart -> draft(cart, firstForm(cart, link(like)), NONE));
  }

  private Optional<CartView> cart(String id) {
    return id != null && NUMBER.matcher(id).matches()
        ? carts.read(Long.valueOf(id))
        : Optional.empty();
  }

  private static LinkForm firstForm(CartView cart, Optional<PayLink> like) {
    LinkForm form = new LinkForm();
    form.setCart(cart.getId().toString());
    form.setEmail(cart.getContact().getEmail());
    form.setPhone(cart.getContact().getPhone());
    form.setChannel(LinkChannel.EMAIL.name());
    form.setLanguage(cart.getContact().getLanguage().code());
    like.filter(link -> link.getOrderId().equals(cart.getId()))
        .ifPresent(
            link -> {
              form.setChannel(link.getChannel().name());
              form.setLanguage(link.getLanguage());
              if (link.getChannel() == LinkChannel.SMS) {
                form.setPhone(link.getRecipient().orElse(form.getPhone()));
              } else {
                form.setEmail(link.getRecipient().orElse(form.getEmail()));
              }
            });
    return form;
  }

  /** With the ids of now: what was seen is what the page shows. */
  private LinkDraft draft(CartView cart, LinkForm form, Map<String, String> problems) {
    List<LinkRow> earlier = rows.ofCart(cart.getId());
    form.setLinkId(UUID.randomUUID().toString());
    form.setSeen(earlier.isEmpty() ? "" : earlier.get(0).getId());
    return new LinkDraft(cart, form, earlier, isReplacing(cart, earlier), problems);
  }

  private boolean isReplacing(CartView cart, List<LinkRow> earlier) {
    return earlier.stream().anyMatch(row -> row.getState().isAlive())
        || !openAttempts.of(cart.getId()).isEmpty();
  }

  /** The same form again, with what is wrong in it; empty if there is no such cart. */
  Optional<LinkDraft> again(LinkForm form, Map<String, String> problems) {
    return cart(form.getCart()).map(cart -> draft(cart, form, problems));
  }

  /** The faults, by the form's fields; empty if it can be sent. */
  Map<String, String> problems(LinkForm form) {
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<LinkChannel> channel = channel(form);
    if (!channel.isPresent()) {
      problems.put("channel", texts.text("link.problem.channel"));
    }
    channel
        .filter(one -> !isReachable(form, one))
        .ifPresent(
            one ->
                problems.put(
                    one == LinkChannel.SMS ? "phone" : "email", texts.text("link.problem." + one)));
    if (!LinkLanguage.find(form.getLanguage()).isPresent()) {
      problems.put("language", texts.text("link.problem.language"));
    }
    boolean replaces =
        cart(form.getCart())
            .filter(cart -> isReplacing(cart, rows.ofCart(cart.getId())))
            .isPresent();
    if (replaces && !MEANT.equals(form.getReplaces())) {
      problems.put("replaces", texts.text("link.problem.replaces"));
    }
    return problems;
  }

  /** The request of the form; empty if it is no form of ours, or something in it is wrong. */
  Optional<LinkRequest> request(LinkForm form) {
    Optional<LinkChannel> channel = channel(form);
    Optional<LinkLanguage> language = LinkLanguage.find(form.getLanguage());
    boolean ours =
        form.getLinkId() != null
            && ID.matcher(form.getLinkId()).matches()
            && cart(form.getCart()).isPresent()
            && language.isPresent()
            && channel.filter(one -> isReachable(form, one)).isPresent();
    if (!ours) {
      return Optional.empty();
    }
    String seen = form.getSeen() == null || form.getSeen().isEmpty() ? null : form.getSeen();
    return Optional.of(
        new LinkRequest(
            form.getLinkId(),
            Long.valueOf(form.getCart()),
            channel.get(),
            recipient(form, channel.get()).orElse(null),
            language.get(),
            seen));
  }

  private static boolean isReachable(LinkForm form, LinkChannel channel) {
    return channel == LinkChannel.COPY || recipient(form, channel).isPresent();
  }

  private static Optional<LinkChannel> channel(LinkForm form) {
    for (LinkChannel channel : LinkChannel.values()) {
      if (channel.name().equals(form.getChannel())) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> recipient(LinkForm form, LinkChannel channel) {
    return Recipients.read(channel, channel == LinkChannel.SMS ? form.getPhone() : form.getEmail());
  }
}
