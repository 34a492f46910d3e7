package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The home page: featured products, the categories, and a featured product on sale. */
@Controller
public class HomeController {
  private static final int FEATURED = 4;

  private final CatalogueQueries queries;
  private final ProductCards cards;

  @Autowired
  public HomeController(CatalogueQueries queries, ProductCards cards) {
    this.queries = queries;
    this.cards = cards;
  }

  @RequestMapping(value = "/", method = RequestMethod.GET)
  public String home(Model model) {
    List<ProductCard> featured = cards.of(queries.featured());
    ProductCard offer = firstOnSale(featured);
    if (offer != null) {
      featured.remove(offer);
      model.addAttribute("offer", offer);
    }
    model.addAttribute("featured", featured.subList(0, Math.min(FEATURED, featured.size())));
    return "home";
  }

  private static ProductCard firstOnSale(List<ProductCard> cards) {
    for (ProductCard card : cards) {
      if (card.getPrice() != null && card.getPrice().isOnSale()) {
        return card;
      }
    }
    return null;
  }
}
