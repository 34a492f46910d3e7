// Tells the merchant's page, in whose window or frame this page is, how the checkout has ended.
(function () {
  'use strict';
  var told = document.getElementById('told').dataset;
  (window.opener || window.parent).postMessage(
    {session_uuid: told.session, order_uuid: told.order, outcome: told.outcome}, told.origin);
})();
