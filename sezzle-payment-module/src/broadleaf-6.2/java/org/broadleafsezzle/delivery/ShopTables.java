package org.broadleafsezzle.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.i18n.service.ISOService;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.CountrySubdivision;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.CountrySubdivisionService;

/** The shop's tables of countries and subdivisions; an address holds their codes. */
public class ShopTables {

  private final CountryService countries;
  private final CountrySubdivisionService subdivisions;
  private final ISOService iso;

  public ShopTables(
      CountryService countries, CountrySubdivisionService subdivisions, ISOService iso) {
    this.countries = countries;
    this.subdivisions = subdivisions;
    this.iso = iso;
  }

  List<Place> countries() {
    return countries.findCountries().stream()
        .map(country -> new Place(country.getAbbreviation(), country.getName(), country))
        .collect(Collectors.toList());
  }

  /** Empty if an address there can do without. */
  List<Place> statesOf(Place country) {
    return subdivisions.findSubdivisions(country.code()).stream()
        .map(state -> new Place(state.getAbbreviation(), state.getName(), state))
        .collect(Collectors.toList());
  }

  /**
   * @param state null if the shop knows none there
   */
  void put(Address address, Place country, Place state) {
    address.setIsoCountryAlpha2(iso.findISOCountryByAlpha2Code(country.code()));
    address.setIsoCountrySubdivision(state == null ? null : state.code());
    address.setStateProvinceRegion(state == null ? null : typed(state));
  }

  /** As the platform's own forms write it: WA of US-WA, else the name. */
  private static String typed(Place state) {
    String ofThePost = state.row(CountrySubdivision.class).getAlternateAbbreviation();
    return ofThePost == null ? state.name() : ofThePost;
  }
}
