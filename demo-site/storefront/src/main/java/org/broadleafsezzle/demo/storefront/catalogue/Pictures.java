package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.i18n.service.TranslationService;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The pictures of a product or category, with their alternative texts in the page's language. */
@Component
public class Pictures {
  /** The platform's key of the picture that stands for its product. */
  public static final String PRIMARY = "primary";

  /** The field of a picture that is translated. */
  public static final String ALT_TEXT = "altText";

  /** Registering is how the platform learns of a further kind of entity that is translated. */
  private static final TranslatedEntity MEDIA =
      new TranslatedEntity(Media.class.getName(), "Media");

  private final TranslationService translationService;

  @Autowired
  public Pictures(TranslationService translationService) {
    this.translationService = translationService;
    TranslatedEntity.getTypes().put(MEDIA.getType(), MEDIA);
  }

  /**
   * The platform's keys of pictures in their order: {@code primary}, {@code alt1}, {@code alt2}.
   */
  public static String key(int position) {
    return position == 0 ? PRIMARY : "alt" + position;
  }

  /** Returns the primary picture, or any other if there is none, or null. */
  public Picture primary(Map<String, Media> media) {
    Media primary = media.get(PRIMARY);
    if (primary != null) {
      return picture(primary);
    }
    List<Picture> all = all(media);
    return all.isEmpty() ? null : all.get(0);
  }

  /** All pictures, the primary one first. */
  public List<Picture> all(Map<String, Media> media) {
    Map<String, Media> ordered = new TreeMap<>(media);
    List<Picture> pictures = new ArrayList<>();
    Media primary = ordered.remove(PRIMARY);
    if (primary != null) {
      pictures.add(picture(primary));
    }
    for (Media other : ordered.values()) {
      pictures.add(picture(other));
    }
    return pictures;
  }

  private Picture picture(Media media) {
    Locale locale = BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale();
    String translated = translationService.getTranslatedValue(media, ALT_TEXT, locale);
    return new Picture(media.getUrl(), translated == null ? media.getAltText() : translated);
  }
}
