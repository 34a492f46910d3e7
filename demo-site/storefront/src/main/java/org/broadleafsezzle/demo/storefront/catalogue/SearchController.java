package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.HashMap;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.service.SearchService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The results of a search. The platform's own controller cleans the words as if they were HTML,
 * which turns a French accent into an entity that is found nowhere.
 */
@Controller
public class SearchController {
  private static final int MOST_CHARACTERS = 100;

  private final SearchService searchService;
  private final ProductCards cards;

  @Autowired
  public SearchController(SearchService searchService, ProductCards cards) {
    this.searchService = searchService;
    this.cards = cards;
  }

  @RequestMapping(value = "/search", method = RequestMethod.GET)
  public String search(Model model, @RequestParam(value = "q", defaultValue = "") String q)
      throws ServiceException {
    String words = q.trim();
    if (words.isEmpty()) {
      return "redirect:/";
    }
    if (words.length() > MOST_CHARACTERS) {
      words = words.substring(0, MOST_CHARACTERS);
    }
    ProductSearchCriteria everywhere = new ProductSearchCriteria();
    everywhere.setFilterCriteria(new HashMap<String, String[]>());
    model.addAttribute("originalQuery", words);
    model.addAttribute(
        "cards", cards.of(searchService.findProductsByQuery(words, everywhere).getProducts()));
    return "catalog/search";
  }
}
