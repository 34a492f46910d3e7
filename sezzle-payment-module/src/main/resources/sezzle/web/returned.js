// In the window or frame that Sezzle's page was in: tells the checkout page, which takes over and closes this. If nobody
// takes over, since that page is gone or is another's, the shopper goes on here.
(function () {
  'use strict';
  var link = document.getElementById('sezzle-here');
  var shop = window.opener || (window.parent !== window ? window.parent : null);

  if (shop) {
    shop.postMessage({sezzle: link.dataset.checkout}, location.origin);
  }
  setTimeout(function () {
    window.top.location.replace(link.href);
  }, shop ? 1500 : 0);
})();
