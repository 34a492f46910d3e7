/* What the Sezzle pages, and the way to them from an order, do in the browser. Bundled by the platform, whose minifier reads ECMAScript 3. */
(function ($) {
    'use strict';
}(jQuery));
