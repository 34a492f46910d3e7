// The instalment messages follow the amounts of the page, and are explained in a dialog. A page tells that an amount
// has changed by an event on an element that has the message in it, with the new amount in cents:
//   element.dispatchEvent(new CustomEvent('sezzle:amount', {bubbles: true, detail: 3800}));
(function () {
  'use strict';
  if (self.sezzleAmounts) {
    return;
  }
  self.sezzleAmounts = 1;

  function written(data, cents) {
    return new Intl.NumberFormat(data.locale, {style: 'currency', currency: data.currency}).format(cents / 100);
  }

  function textOf(data, cents) {
    if (!Number.isInteger(cents) || cents <= 0 || cents > Number(data.most)) {
      return '';
    }
    if (cents < Number(data.least)) {
      return data.below || '';
    }
    return data.message.split('{0}').join(written(data, Math.round(cents / data.payments)));
  }

  document.addEventListener('sezzle:amount', function (event) {
    event.target.querySelectorAll('.sezzle-instalments[data-message]').forEach(function (message) {
      var explanation = message.nextElementSibling;
      message.setAttribute('aria-live', 'polite');
      message.textContent = textOf(message.dataset, event.detail);
      message.hidden = !message.textContent;
      if (explanation && explanation.classList.contains('sezzle-explanation')) {
        explanation.hidden = message.hidden;
      }
    });
  });

  document.querySelectorAll('.sezzle-explanation').forEach(function (explanation) {
    var more = explanation.querySelector('.sezzle-more');
    var dialog = explanation.querySelector('.sezzle-dialog');
    if (!dialog || !dialog.showModal) {
      return;
    }
    dialog.querySelector('.sezzle-heading').after(explanation.querySelector('.sezzle-explained'));
    explanation.querySelector('details').remove();
    more.hidden = false;
    dialog.hidden = false;
    more.addEventListener('click', function () {
      dialog.showModal();
    });
    dialog.addEventListener('click', function (event) {
      if (event.target === dialog || event.target.classList.contains('sezzle-close')) {
        dialog.close();
      }
    });
    dialog.addEventListener('close', function () {
      more.focus();
    });
  });
})();
