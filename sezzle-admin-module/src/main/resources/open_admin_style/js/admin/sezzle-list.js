/* The list of Sezzle payments, the progress of a bulk action, and the banner. The platform's minifier reads ECMAScript 3. */
(function ($) {
    'use strict';

    var POLL_MILLIS = 1000;

    /* The payments chosen on all pages of one list: by their ids, what is open and what refundable of them in cents, and in which currency. */
    function stored(key) {
        try {
            return JSON.parse(window.sessionStorage.getItem(key) || '{}');
        } catch (e) {
            return {};
        }
    }

    function store(key, chosen) {
        try {
            window.sessionStorage.setItem(key, JSON.stringify(chosen));
        } catch (e) {
            /* Without a store the choice is that of one page. */
        }
    }

    /* Empty if there is nothing of that. */
    function sums(chosen, what, name) {
        var cents = {};
        $.each(chosen, function (id, one) {
            if (one[what] > 0) {
                cents[one.currency] = (cents[one.currency] || 0) + one[what];
            }
        });
        var text = amounts(cents);
        return text === '' ? '' : ', ' + text + ' ' + name;
    }

    function amounts(cents) {
        return $.map(cents, function (sum, currency) {
            return (sum / 100).toLocaleString(document.documentElement.lang || undefined, { style: 'currency', currency: currency });
        }).join(' + ');
    }

    function selection() {
        var $form = $('form.sezzle-selection');
        var key = 'sezzle-chosen ' + $form.attr('data-list');
        var $boxes = $form.find('input[name=payment]');
        var chosen = stored(key);

        function ids() {
            return $.map(chosen, function (one, id) { return id; });
        }

        function show() {
            var count = ids().length;
            var elsewhere = count - $boxes.filter(':checked').length;
            var $text = $form.find('.sezzle-chosen');
            $text.text(count === 0 ? '' : count + ' ' + $text.attr('data-text')
                + sums(chosen, 'open', $text.attr('data-open')) + sums(chosen, 'refundable', $text.attr('data-refundable'))
                + (elsewhere > 0 ? ' (' + elsewhere + ' ' + $text.attr('data-elsewhere') + ')' : ''));
            $form.find('.sezzle-choose-none').prop('hidden', count === 0);
            $form.find('.sezzle-bulk').prop('disabled', count === 0 && !$form.find('input[name=all]').prop('checked'));
            $form.find('.sezzle-choose-all').prop('checked', $boxes.length > 0 && $boxes.filter(':checked').length === $boxes.length);
        }

        function choose() {
            $boxes.each(function () {
                if (this.checked) {
                    chosen[this.value] = {
                        open: Number($(this).attr('data-open')),
                        refundable: Number($(this).attr('data-refundable')),
                        currency: $(this).attr('data-currency')
                    };
                } else {
                    delete chosen[this.value];
                }
            });
            store(key, chosen);
            show();
        }

        if ($form.length === 0) {
            return;
        }
        $boxes.each(function () { this.checked = chosen.hasOwnProperty(this.value); });
        choose();
        $form.find('.sezzle-choosing').prop('hidden', $boxes.length === 0);
        $form.find('.sezzle-choose-all').on('change', function () {
            $boxes.prop('checked', $(this).prop('checked'));
            choose();
        });
        $form.on('change', 'input[name=payment]', choose);
        $form.on('change', 'input[name=all]', show);
        $form.on('click', '.sezzle-choose-none', function () {
            chosen = {};
            $boxes.prop('checked', false);
            choose();
            $form.find('.sezzle-count').focus();
        });
        $form.on('submit', function () {
            $form.find('input.sezzle-elsewhere').remove();
            $.each(chosen, function (id) {
                if ($boxes.filter(function () { return this.value === id; }).length === 0) {
                    $form.append($('<input type="hidden" name="payment" class="sezzle-elsewhere" />').val(id));
                }
            });
        });
    }

    /* Moved payments are chosen no more. */
    function forgetChosen() {
        if ($('#sezzle-bulk-part').length === 0) {
            return;
        }
        try {
            $.each($.extend({}, window.sessionStorage), function (key) {
                if (key.indexOf('sezzle-chosen ') === 0) {
                    window.sessionStorage.removeItem(key);
                }
            });
        } catch (e) {
            /* There is no store. */
        }
    }

    /* A form is sent once, however often its button is pressed. */
    function once() {
        $('form.sezzle-once').off('submit.sezzle').on('submit.sezzle', function () {
            var $form = $(this);
            if ($form.data('sent')) {
                return false;
            }
            $form.data('sent', true);
            return true;
        });
        $(window).off('pageshow.sezzle').on('pageshow.sezzle', function () { $('form.sezzle-once').data('sent', false); });
    }

    /* Unchanged parts stay, and so the focus does; a sentence is said once. */
    function update($part, $new) {
        var $note = $part.find('.sezzle-note');
        var $newNote = $new.find('.sezzle-note');
        var isOther = $note.attr('data-word') !== $newNote.attr('data-word');
        var $buttons = $part.find('#sezzle-bulk-buttons');
        var hadFocus = $buttons.find(document.activeElement).length > 0;
        if ($note.html() === $newNote.html() && !isOther) {
            return;
        }
        $note.html($newNote.html()).attr('data-word', $newNote.attr('data-word')).attr('data-unended', $newNote.attr('data-unended'));
        $part.find('tbody tr').each(function (row) {
            var $result = $(this).children().last();
            var $newResult = $new.find('tbody tr').eq(row).children().last();
            if ($result.html() !== $newResult.html()) {
                $result.html($newResult.html());
            }
        });
        if (isOther) {
            $('#sezzle-bulk-said').text($note.text().replace(/\s+/g, ' '));
            $buttons.html($new.find('#sezzle-bulk-buttons').html());
            once();
            if (hadFocus) {
                $note.focus();
            }
        }
    }

    function follow() {
        var $part = $('#sezzle-bulk-part');
        if ($part.find('[data-unended=true]').length === 0) {
            return;
        }
        $.ajax({ url: $part.attr('data-url'), dataType: 'html', cache: false }).done(function (html) {
            var $new = $('<div></div>').html(html);
            if ($new.find('[data-word]').length > 0) {
                update($part, $new);
            }
        }).always(function () {
            window.setTimeout(follow, POLL_MILLIS);
        });
    }

    /* Only who may see Sezzle payments has the entry in the menu, and so only they ask. */
    function banner() {
        var $entry = $('#sideMenu a, #secondary-nav a').filter(function () { return (/\/sezzle$/).test($(this).attr('href') || ''); });
        if ($entry.length === 0) {
            return;
        }
        $.ajax({ url: $entry.attr('href') + '/banner', dataType: 'html', cache: false }).done(function (html) {
            if (html) {
                $('section.main').first().prepend(html);
                $('.main-content > .sticky-container-padding').first().after(html);
            }
        });
    }

    $(function () {
        forgetChosen();
        selection();
        once();
        window.setTimeout(follow, POLL_MILLIS);
        banner();
    });
}(jQuery));
