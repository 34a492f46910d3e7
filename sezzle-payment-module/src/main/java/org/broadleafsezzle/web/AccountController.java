package org.broadleafsezzle.web;

import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.tokenization.AccountRemoval;
import org.broadleafsezzle.tokenization.AgreementStart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * The signed-in shopper's page of the saved Sezzle account: since when and until when, save it,
 * remove it. The platform's filter checks the CSRF token of its forms.
 */
@Controller
public class AccountController {

  static final String PATH = "/account/sezzle";

  private static final String SHOPPER = "shopper";

  private final AgreementStart start;
  private final SavedAccounts accounts;
  private final AccountRemoval removal;

  public AccountController(AgreementStart start, SavedAccounts accounts, AccountRemoval removal) {
    this.start = start;
    this.accounts = accounts;
    this.removal = removal;
  }

  @RequestMapping(
      value = {PATH, PATH + "/"},
      method = RequestMethod.GET)
  public ModelAndView show(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return SignedInShopper.find().isPresent()
        ? new ModelAndView("sezzle/account")
        : new ModelAndView(Redirects.toSignIn());
  }

  @RequestMapping(value = PATH + "/save", method = RequestMethod.POST)
  public View save() {
    if (!SignedInShopper.find().isPresent()) {
      return Redirects.toSignIn();
    }
    return SignedInShopper.find()
        .flatMap(start::start)
        .map(Redirects::toSezzle)
        .orElseGet(() -> Redirects.toAccount(AccountMessage.UNAVAILABLE));
  }

  /** For shoppers who come back from Sezzle, whatever they have decided there. */
  @RequestMapping(
      value = {
        AgreementStart.RETURN_PATH,
        AgreementStart.RETURN_PATH + "/",
        AgreementStart.CANCEL_PATH,
        AgreementStart.CANCEL_PATH + "/"
      },
      method = RequestMethod.GET)
  public View returned(
      @RequestParam(value = AgreementStart.TOKEN, required = false) String token,
      @RequestParam(value = "customer-uuid", required = false) String agreed,
      HttpServletResponse response) {
    ReturnPages.protect(response);
    Optional<SavedAccountState> state = start.returned(token).map(SavedAccount::getState);
    return Redirects.toAccount(messageOf(state, agreed != null));
  }

  private static AccountMessage messageOf(Optional<SavedAccountState> state, boolean agreed) {
    if (state.filter(now -> now == SavedAccountState.SAVED).isPresent()) {
      return AccountMessage.SAVED;
    }
    boolean waiting = state.filter(now -> now == SavedAccountState.ASKED).isPresent();
    return waiting && agreed ? AccountMessage.WAITING : AccountMessage.UNCHANGED;
  }

  /**
   * @param accountId only the shopper's own is removed
   */
  @RequestMapping(value = PATH + "/remove", method = RequestMethod.POST)
  public View remove(@RequestParam(value = "account", required = false) String accountId) {
    Optional<Long> shopper = SignedInShopper.id();
    if (!shopper.isPresent()) {
      return Redirects.toSignIn();
    }
    Optional<SavedAccount> own =
        accounts.findShown(shopper.get()).stream()
            .filter(one -> one.getId().equals(accountId))
            .findFirst();
    return Redirects.toAccount(
        own.map(one -> removal.remove(one.getId(), SHOPPER))
            .map(AccountController::removed)
            .orElse(AccountMessage.UNCHANGED));
  }

  private static AccountMessage removed(SavedAccount account) {
    return account.getState() == SavedAccountState.REMOVED
        ? AccountMessage.REMOVED
        : AccountMessage.REMOVING;
  }
}
