/* The list of Sezzle payments, the progress of a bulk capture, and the banner. The platform's minifier reads ECMAScript 3. */
(function ($) {
    'use strict';

    var POLL_MILLIS = 1000;

    function sums($chosen) {
        var cents = {};
        $chosen.each(function () {
            var currency = $(this).data('currency');
            cents[currency] = (cents[currency] || 0) + Number($(this).data('cents'));
        });
        return $.map(cents, function (sum, currency) {
            return (sum / 100).toLocaleString(document.documentElement.lang || undefined, { style: 'currency', currency: currency });
        }).join(' + ');
    }

    function showChosen($form) {
        var $chosen = $form.find('input[name=payment]:checked');
        var $text = $form.find('.sezzle-chosen');
        $text.text($chosen.length === 0 ? '' : $chosen.length + ' ' + $text.data('text') + ', ' + sums($chosen));
        $form.find('.sezzle-capture-chosen').prop('disabled', $chosen.length === 0);
        $form.find('.sezzle-choose-all').prop('checked', $chosen.length > 0 && $chosen.length === $form.find('input[name=payment]').length);
    }

    function selection() {
        var $form = $('form.sezzle-selection');
        $form.find('.sezzle-choose-all').prop('hidden', $form.find('input[name=payment]').length === 0)
            .on('change', function () {
                $form.find('input[name=payment]').prop('checked', $(this).prop('checked'));
                showChosen($form);
            });
        $form.on('change', 'input[name=payment]', function () { showChosen($form); });
        if ($form.length > 0) {
            showChosen($form);
        }
    }

    /* A form is sent once, however often its button is pressed. */
    function once() {
        $('form.sezzle-once').on('submit', function () {
            var $form = $(this);
            if ($form.data('sent')) {
                return false;
            }
            $form.data('sent', true);
            return true;
        });
        $(window).on('pageshow', function () { $('form.sezzle-once').data('sent', false); });
    }

    /* Only the part that changes is replaced, so that the focus stays; the buttons change with the page. */
    function follow() {
        var $part = $('#sezzle-bulk-part');
        var word = $part.find('[data-word]').data('word');
        if ($part.find('[data-unended=true]').length === 0) {
            return;
        }
        $.ajax({ url: $part.data('url'), dataType: 'html', cache: false }).done(function (html) {
            $part.html(html);
            if ($part.find('[data-word]').data('word') !== word) {
                window.location.reload();
            }
        }).always(function () {
            window.setTimeout(follow, POLL_MILLIS);
        });
    }

    /* Only who may see Sezzle payments has the entry in the menu, and so only they ask. */
    function banner() {
        var $entry = $('#sideMenu a').filter(function () { return (/\/sezzle$/).test($(this).attr('href') || ''); });
        if ($entry.length === 0) {
            return;
        }
        $.ajax({ url: $entry.attr('href') + '/banner', dataType: 'html', cache: false }).done(function (html) {
            if (html) {
                $('section.main').first().prepend(html);
            }
        });
    }

    $(function () {
        selection();
        once();
        window.setTimeout(follow, POLL_MILLIS);
        banner();
    });
}(jQuery));
