package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafsezzle.demo.storefront.catalogue.Pictures;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class MediaSeeder {
  @PersistenceContext(unitName = "blPU")
  private EntityManager entityManager;

  private final Translations translations;

  @Autowired
  MediaSeeder(Translations translations) {
    this.translations = translations;
  }

  /** Stores a picture as one of a saved product's or category's. */
  void save(Map<String, Media> pictures, int position, String path, Text alt) {
    Media media = new MediaImpl();
    media.setUrl(path);
    media.setTitle(alt.en);
    media.setAltText(alt.en);
    entityManager.persist(media);
    pictures.put(Pictures.key(position), media);
    translations.save(Media.class, media.getId(), Pictures.ALT_TEXT, alt);
  }
}
