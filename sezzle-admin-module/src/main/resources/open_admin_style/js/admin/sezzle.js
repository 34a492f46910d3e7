/* The Sezzle pages, and the way to them from an order, in the browser. Bundled by the platform, whose minifier reads ECMAScript 3. */
(function ($) {
    'use strict';

    /* A form is sent once, however often its button is pressed. */
    function send(form) {
        var $form = $(form);
        if ($form.data('sezzle-sent')) {
            return;
        }
        $form.data('sezzle-sent', true);
        $form.find('input[name=confirmed]').val('true');
        $form.find('button[type=submit]').prop('disabled', true);
        form.submit();
    }

    function symbolOf(form) {
        var amount = $.trim($(form).find('input[name=amount]').val() || '');
        return amount + ' ' + ($(form).attr('data-currency') || '');
    }

    function fill(text, form) {
        return (text || '').split('{amount}').join(symbolOf(form));
    }

    /* Says in plain words what will happen, and asks. */
    function confirm(form) {
        var words = fill($(form).attr('data-confirm'), form);
        var go = fill($(form).attr('data-go'), form);
        var dialog = document.createElement('dialog');
        if (!dialog.showModal) {
            if (window.confirm(words)) {
                send(form);
            }
            return;
        }
        dialog.className = 'sezzle-dialog';
        dialog.setAttribute('aria-labelledby', 'sezzle-dialog-title');
        $(dialog)
            .append($('<h2 id="sezzle-dialog-title"></h2>').text(go + '?'))
            .append($('<p></p>').text(words))
            .append($('<div></div>')
                .append($('<button type="button" class="small button radius secondary sezzle-back"></button>').text($(form).attr('data-back')))
                .append($('<button type="button" class="small button radius dark sezzle-go"></button>').text(go)));
        $(dialog).find('.sezzle-back').on('click', function () {
            dialog.close();
        });
        $(dialog).find('.sezzle-go').on('click', function () {
            $(this).prop('disabled', true);
            dialog.close();
            send(form);
        });
        $(dialog).on('close', function () {
            $(dialog).remove();
        });
        document.body.appendChild(dialog);
        dialog.showModal();
        $(dialog).find('.sezzle-back').focus();
    }

    function fetchBothSides() {
        var $both = $('#sezzle-both');
        if (!$both.length) {
            return;
        }
        $.ajax({ url: $both.attr('data-url'), dataType: 'html', cache: false })
            .done(function (html) {
                var $answer = $('<div></div>').html(html);
                if ($answer.find('.sezzle-verdict').length) {
                    $both.empty().append($answer.contents());
                } else {
                    $both.text($both.attr('data-failed'));
                }
            })
            .fail(function () {
                $both.text($both.attr('data-failed'));
            });
    }

    function copied($button) {
        var before = $button.text();
        $button.text($button.attr('data-copied'));
        window.setTimeout(function () {
            $button.text(before);
        }, 2000);
    }

    /* Also where the page is not served over https and the browser has no clipboard for it. */
    function copy($button) {
        var text = $button.attr('data-copy');
        var $field;
        if (window.navigator.clipboard && window.isSecureContext) {
            window.navigator.clipboard.writeText(text);
        } else {
            $field = $('<input type="text" readonly="readonly" />').val(text).insertAfter($button);
            $field[0].select();
            document.execCommand('copy');
            $field.remove();
            $button.focus();
        }
        copied($button);
    }

    $(document).on('submit', 'form.sezzle-action', function (event) {
        event.preventDefault();
        if ($(this).attr('data-confirm')) {
            confirm(this);
        } else {
            send(this);
        }
    });

    /* One action at a time is open. */
    $(document).on('click', '.sezzle-moves summary', function () {
        $('.sezzle-moves details').not($(this).parent()).removeAttr('open');
    });

    $(document).on('click', '.sezzle-copy', function () {
        copy($(this));
    });

    /* Newer admins turn lists of choices into fields of their own, which lose what an empty choice says. */
    if (window.BLCAdmin && window.BLCAdmin.addExcludedSelectizeSelector) {
        window.BLCAdmin.addExcludedSelectizeSelector('.sezzle select');
    }

    /* From a page of the platform to ours about the same: what is an order or a customer. */
    function leadFrom(kind, event) {
        var address = window.location.pathname.match(new RegExp('^(.*)/' + kind + '/([^/]+)'));
        event.preventDefault();
        event.stopImmediatePropagation();
        if (address) {
            window.location = address[1] + '/sezzle/' + kind + '/' + address[2];
        }
    }

    /* The button in the header of an order, and the row action on its Payment tab. */
    $(document).on('click', '.sezzle-order', function (event) {
        leadFrom('order', event);
    });

    /* The button in the header of a customer. */
    $(document).on('click', '.sezzle-customer', function (event) {
        leadFrom('customer', event);
    });

    /* Windows, bookmarks and the history of a browser are told apart by it. */
    function title() {
        var own = $('.sezzle-tabs').attr('data-title');
        if (own) {
            document.title = own + ' \u2013 ' + document.title;
        }
    }

    $(document).on('click', '.sezzle-print', function () {
        window.print();
    });

    $(function () {
        title();
        $('.sezzle-print').prop('hidden', false);
        fetchBothSides();
        $('#sezzle-result').focus();
    });
}(jQuery));
