// Conveniences only: every page works without this file.
(function () {
  'use strict';

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    form.querySelectorAll('[data-busy-label]').forEach(function (button) {
      button.textContent = button.dataset.busyLabel;
      button.setAttribute('aria-disabled', 'true');
    });
  });

  // A page that comes back from the browser's history starts afresh.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted && document.querySelector('form[data-sent]')) {
      window.location.reload();
    }
  });

  // "Same as the shipping address" hides the fields it makes superfluous.
  document.querySelectorAll('[data-hides]').forEach(function (checkbox) {
    var fields = document.getElementById(checkbox.dataset.hides);
    function update() {
      fields.hidden = checkbox.checked;
      fields.disabled = checkbox.checked;
    }
    checkbox.addEventListener('change', update);
    update();
  });

  // Only the states or provinces of the chosen country are offered.
  document.querySelectorAll('select[data-regions-of]').forEach(function (regions) {
    var country = document.getElementById(regions.dataset.regionsOf);
    var groups = Array.prototype.slice.call(regions.querySelectorAll('optgroup[data-country]'));
    function update() {
      var chosen = regions.value;
      groups.forEach(function (group) {
        group.remove();
        if (!country.value || group.dataset.country === country.value) {
          regions.append(group);
        }
      });
      regions.value = chosen;
      if (regions.selectedIndex < 0) {
        regions.selectedIndex = 0;
      }
    }
    country.addEventListener('change', update);
    update();
  });

  // The button says what happens next with the chosen way to pay.
  document.querySelectorAll('[data-submit-label]').forEach(function (choice) {
    var button = choice.form.querySelector('[data-busy-label]');
    function update() {
      if (choice.checked) {
        button.textContent = choice.dataset.submitLabel;
      }
    }
    choice.addEventListener('change', update);
    update();
  });

  // The price of a product follows its options and the quantity, and Sezzle's message follows the price.
  var price = document.getElementById('price');
  var order = document.getElementById('add-to-cart');
  if (price && order) {
    var amounts = price.querySelectorAll('[data-cents]');
    var many = document.getElementById('price-of-many');
    var written = Array.prototype.map.call(amounts, function (amount) {
      return amount.textContent;
    });
    var format = new Intl.NumberFormat(document.documentElement.lang, {style: 'currency', currency: price.dataset.currency});
    var follow = function () {
      var surcharge = 0;
      order.querySelectorAll('[data-cents]:checked').forEach(function (choice) {
        surcharge += Number(choice.dataset.cents);
      });
      amounts.forEach(function (amount, i) {
        var cents = Number(amount.dataset.cents) + surcharge;
        amount.textContent = order.querySelector('select:invalid') ? written[i] : format.format(cents / 100);
      });
      var quantity = order.elements.quantity.validity.valid ? Number(order.elements.quantity.value) : 1;
      var total = (Number(amounts[0].dataset.cents) + surcharge) * quantity;
      many.hidden = quantity === 1;
      many.textContent = many.dataset.text.replace('#', quantity).replace('$', function () {
        return format.format(total / 100);
      });
      price.dispatchEvent(new CustomEvent('sezzle:amount', {bubbles: true, detail: total}));
    };
    order.addEventListener('input', follow);
    order.addEventListener('change', follow);
    // A browser that comes back to the page has filled in what was chosen before.
    window.addEventListener('pageshow', function () {
      if (order.querySelector('[data-cents]:checked:not([data-cents="0"])') || order.elements.quantity.value !== '1') {
        follow();
      }
    });
  }

  // Gallery: a thumbnail, or a colour, shows its picture in place.
  var main = document.querySelector('.gallery__main');
  function show(path, alt) {
    if (!main) {
      return;
    }
    main.src = path;
    main.alt = alt;
    document.querySelectorAll('.gallery__thumbs a').forEach(function (thumb) {
      if (thumb.getAttribute('href') === path) {
        thumb.setAttribute('aria-current', 'true');
      } else {
        thumb.removeAttribute('aria-current');
      }
    });
  }
  document.querySelectorAll('.gallery__thumbs a').forEach(function (thumb) {
    thumb.addEventListener('click', function (event) {
      event.preventDefault();
      show(thumb.getAttribute('href'), thumb.dataset.alt);
    });
  });
  document.querySelectorAll('input[data-picture]').forEach(function (choice) {
    choice.addEventListener('change', function () {
      show(choice.dataset.picture, choice.dataset.pictureAlt);
    });
  });
})();
